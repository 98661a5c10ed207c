using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2007: He before tanh and its kind.</summary>
public class HeBeforeSaturationTests
{
    [Fact]
    public Task Layers_in_a_row_are_found() => DiagnosticCheck.Finds(
        """
        [Network(Semantics = InitializerSemantics.Keras), Input(64), {|TN2007:HeNormal|}]
        [Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(10)]
        public partial class Net;
        """,
        "Initializer 'HeNormal' on Linear 'Linear1', Linear 'Linear2' and Linear 'Linear3': its gain is √2, made for activations that let half of a signal through, but Hardtanh lets all of a small one through. "
        + "Where the signal settles, each layer multiplies the gradient's second moment by 1.341, these 3 in a row by 2.41. Use XavierNormal.");

    [Theory]
    [InlineData("Network, Input(64), HeNormal, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(10)")] // the activation's own gain
    [InlineData("Network(Semantics = InitializerSemantics.Keras), Input(64), HeNormal, Linear(64), ReLU, Linear(64), ReLU, Linear(64), ReLU, Linear(64), ReLU, Linear(10), Tanh")] // a bounded output
    [InlineData("Network(Semantics = InitializerSemantics.Keras), Input(64), XavierNormal, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(64), Tanh, Linear(10)")]
    [InlineData("Network(Semantics = InitializerSemantics.Jax), Input(64), HeNormal, Linear(64), LayerNorm, Tanh, Linear(64), LayerNorm, Tanh, Linear(64), LayerNorm, Tanh, Linear(64), LayerNorm, Tanh, Linear(64), LayerNorm, Tanh, Linear(10)")]
    public Task Gains_that_fit_or_do_not_matter_are_not(string attributes) => DiagnosticCheck.Misses($"[{attributes}]\npublic partial class Net;", "TN2007");

    [Fact]
    public Task The_fix_takes_Xavier_where_nothing_else_needs_He() => DiagnosticFixTest<ReplaceInitializerFix>.Makes(
        """
        [Network(Semantics = InitializerSemantics.Keras), Input(64), {|TN2007:HeUniform(Mode = FanMode.FanOut)|}]
        [Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(10)]
        public partial class Net;
        """,
        """
        [Network(Semantics = InitializerSemantics.Keras), Input(64), XavierUniform]
        [Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(10)]
        public partial class Net;
        """, "Replace HeUniform by XavierUniform");

    [Fact]
    public Task No_fix_is_offered_where_ReLU_follows_too() => DiagnosticFixTest<ReplaceInitializerFix>.OffersNothing(
        """
        [Network(Semantics = InitializerSemantics.Keras), Input(64), {|TN2007:HeUniform|}]
        [Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(64), Hardtanh, Linear(64), ReLU, Linear(10)]
        public partial class Net;
        """);
}
