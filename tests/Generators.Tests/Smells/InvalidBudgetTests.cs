namespace TypedNets.Generators.Tests;

/// <summary>TN4026: a budget that cannot be read.</summary>
public class InvalidBudgetTests
{
    private const string Net = """
        [Network, Input(3, 8, 8)]
        [Conv2d(8, 3), ReLU]
        public partial class {|TN4026:Net|};
        """;

    [Theory]
    [InlineData("max_parameters", "1M")]
    [InlineData("max_activation_bytes", "-5")]
    [InlineData("max_macs", "0")]
    [InlineData("max_macs", "1e6")]
    public Task It_is_said(string key, string text) => DiagnosticCheck.FindsUnder($"[*.cs]\ntypednets.{key} = {text}\n", Net,
        $"Network 'Net' is held to no budget, since typednets.{key} in .editorconfig must be a positive whole number, such as 1_000_000, but is '{text}'.");

    [Fact]
    public Task A_number_is_read() => DiagnosticCheck.IsSilent(Net.Replace("{|TN4026:Net|}", "Net", StringComparison.Ordinal),
        editorConfig: "[*.cs]\ntypednets.max_parameters = 1_000_000\ntypednets.max_macs = 123456789012\n", rules: "TN4026");
}
