namespace TypedNets.Generators.Tests;

/// <summary>TN2023: biases that start an activation where it is flat.</summary>
public class SaturatedStartTests
{
    [Fact]
    public Task A_large_bias_before_tanh_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), XavierUniform]
        [Linear(64), Constant({|TN2023:4|}, For = InitializerTarget.Bias), Tanh]
        [Linear(64), Constant({|TN2023:-3|}, For = InitializerTarget.Bias), Sigmoid]
        [Linear(10)]
        public partial class Net;
        """,
        "Initializer 'Constant' on Linear 'Linear1': at the bias 4, Tanh 'tanh1' has the slope 0.001341, where it has 1 at 0, so that hardly a gradient comes through. Start the bias nearer to 0.",
        "Initializer 'Constant' on Linear 'Linear2': at the bias -3, Sigmoid 'sigmoid1' has the slope 0.04518, where it has 0.25 at 0, so that hardly a gradient comes through. Start the bias nearer to 0.");

    [Theory]
    [InlineData("Linear(64), Constant(1, For = InitializerTarget.Bias), Tanh, Linear(10)")]
    [InlineData("Linear(64), Constant(4, For = InitializerTarget.Bias), ReLU, Linear(10)")]
    [InlineData("Linear(64), ReLU, Linear(10), Constant(-4.6, For = InitializerTarget.Bias), Sigmoid")] // RetinaNet's prior
    [InlineData("Linear(64), Constant(4, For = InitializerTarget.Bias), LayerNorm, Tanh, Linear(10)")]
    public Task Others_are_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(64), XavierUniform, {layers}]\npublic partial class Net;", "TN2023");

    [Fact]
    public Task A_gate_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64), HeNormal]
        public partial class Highway
        {
            [Linear(64), ReLU] public partial Linear Transform { get; }
            [From(Network.Input), Linear(64), Constant(-3, For = InitializerTarget.Bias), Sigmoid] public partial Linear Gate { get; }
            [Multiply(nameof(Transform), nameof(Gate))] public partial Value Gated { get; }
            [Add(Network.Input, nameof(Gated)), Linear(10)] public partial Linear Head { get; }
        }
        """, "TN2023");
}
