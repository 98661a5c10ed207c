namespace TypedNets.Generators.Tests;

/// <summary>TN4025: a network that exceeds its budget.</summary>
public class BudgetExceededTests
{
    private const string Net = """
        [Network, Input(3, 8, 8)]
        [Conv2d(8, 3), ReLU, Flatten, Linear(20), ReLU, Linear(10)]
        public partial class {|TN4025:Net|};
        """;

    [Theory]
    [InlineData("max_parameters = 1_000", "6,214 parameters, more than the 1,000 of typednets.max_parameters; most have Linear 'Linear1' 5,780, Conv2d 'Conv1' 224, Linear 'Linear2' 210.")]
    [InlineData("max_activation_bytes = 500", "3,656 bytes of layers' outputs a sample, more than the 500 of typednets.max_activation_bytes; most have Conv2d 'Conv1' 1,152, ReLU 'relu1' 1,152, Flatten 'flatten1' 1,152.")]
    [InlineData("max_macs = 10000", "13,736 multiplications with accumulation a sample, more than the 10,000 of typednets.max_macs; most have Conv2d 'Conv1' 7,776, Linear 'Linear1' 5,760, Linear 'Linear2' 200.")]
    public Task A_budget_of_the_editorconfig_is_held(string budget, string message) =>
        DiagnosticCheck.FindsUnder($"[*.cs]\ntypednets.{budget}\n", Net, $"Network 'Net' has {message}");

    /// <summary>More than can be counted is counted as nothing, and does not fail.</summary>
    [Fact]
    public Task Sizes_beyond_all_counting_do_no_harm() => DiagnosticCheck.IsSilent(
        "[Network, Input(2147483647, 2147483647, 2147483647)]\n[ReLU, Tanh, MaxPool2d(2), GroupNorm(1)]\npublic partial class Net;\n",
        editorConfig: "[*.cs]\ntypednets.max_activation_bytes = 1\n");

    [Theory]
    [InlineData("[*.cs]\ntypednets.max_parameters = 6214\ntypednets.max_activation_bytes = 3656\ntypednets.max_macs = 13736\n")]
    [InlineData("[other/*.cs]\ntypednets.max_parameters = 1\n")]
    [InlineData(null)]
    public Task Within_it_nothing_is_said(string? settings) =>
        DiagnosticCheck.IsSilent(Net.Replace("{|TN4025:Net|}", "Net", StringComparison.Ordinal), editorConfig: settings, rules: "TN4025");
}
