namespace TypedNets.Generators.Tests;

/// <summary>TN2024: a last layer of large scale.</summary>
public class LargeLogitsTests
{
    [Fact]
    public Task A_last_layer_of_large_scale_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), HeNormal]
        [Linear(512), ReLU, Linear(10), {|TN2024:RandomNormal(0.2)|}]
        public partial class Net;
        """,
        "Initializer 'RandomNormal' on Linear 'Linear2': a standard deviation of 0.2 over 512 inputs makes logits of variance 20.48 of features of second moment 1. Cross-entropy then starts at up to ln 10 + 20.48/2 = 12.54, where a guess has 2.303. Give the layer an initializer of its own of a smaller scale.");

    [Theory]
    [InlineData("Linear(512), ReLU, Linear(10)")]
    [InlineData("Linear(512), ReLU, Linear(10), RandomNormal(0.01)")]
    [InlineData("Linear(512), ReLU, Linear(1), RandomNormal(0.2)")] // no classes
    [InlineData("Linear(512), RandomNormal(1), LayerNorm")]
    [InlineData("Linear(512), ReLU, Linear(10), RandomNormal(0.2), Tanh")] // bounded
    public Task Others_are_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(64), HeNormal, {layers}]\npublic partial class Net;", "TN2024");

    [Fact]
    public Task The_end_of_a_block_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64)]
        public partial class Branch
        {
            [Parameter] private const int Width = 64;
            [LayerNorm, Linear(4 * Width), RandomNormal(0.005), GELU] public partial Sequential Hidden { get; }
            [Linear(Width), RandomNormal(0.5)] public partial Linear Output { get; }
        }
        """, "TN2013", "TN2024");
}
