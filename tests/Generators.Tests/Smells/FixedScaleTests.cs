using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2013: scales that do not fit.</summary>
public class FixedScaleTests
{
    [Fact]
    public Task A_scale_that_is_far_from_what_a_layer_needs_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(784), {|TN2013:RandomNormal(0.01)|}]
        [Linear(256), ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(784), {|TN2013:RandomUniform(-0.5, 0.5)|}]
        [Linear(256), Tanh, Linear(10)]
        public partial class Other;
        """,
        "Initializer 'RandomNormal' on Linear 'Linear1': its standard deviation is 0.01, 5.051 times less than Linear 'Linear1' needs: it sums over 784 inputs and ReLU follows, so 1.414/√784 = 0.05051. Use HeNormal, which scales by both.",
        "Initializer 'RandomUniform' on Linear 'Linear1': its standard deviation is 0.2887, 4.85 times more than Linear 'Linear1' needs: it sums over 784 inputs and Tanh follows, so 1.667/√784 = 0.05952. Use HeUniform, which scales by both.");

    [Theory]
    [InlineData("Input(784), RandomNormal(0.05), Linear(256), ReLU, Linear(10)")]
    [InlineData("Input(3, 16, 16), RandomNormal(0.02), Conv2d(64, 4, Bias = false), BatchNorm2d, ReLU, Conv2d(64, 4, Bias = false), BatchNorm2d, ReLU, Flatten, Linear(1)")] // DCGAN
    [InlineData("Input(100, 1, 1), RandomNormal(0.02), ConvTranspose2d(256, 4, Bias = false), BatchNorm2d, ReLU, ConvTranspose2d(3, 4, Stride = 2, Padding = 1, Bias = false), Tanh")] // its generator
    [InlineData("Input(64), RandomNormal(0.001), Linear(10)")] // the last layer
    [InlineData("Input(8, DType = DType.Int64), RandomNormal(0.001), Embedding(100, 16)")]
    public Task A_scale_that_fits_or_does_not_matter_is_not(string attributes) => DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2013");

    /// <summary>The small branches of a transformer that is normalised first.</summary>
    [Fact]
    public Task A_branch_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(16, 64), TruncatedNormal(0.02)]
        public partial class Net
        {
            [LayerNorm, MultiheadAttention(4)] public partial Sequential Attention { get; }
            [Add(Network.Input, nameof(Attention))] public partial Value Sum { get; }
            [LayerNorm, Linear(256), GELU, Linear(64)] public partial Sequential Mlp { get; }
            [Add(nameof(Sum), nameof(Mlp))] public partial Value Output { get; }
        }
        """, "TN2013");

    [Fact]
    public Task The_fix_takes_He() => DiagnosticFixTest<ReplaceInitializerFix>.Makes(
        """
        [Network, Input(784), {|TN2013:RandomUniform(-0.5, 0.5, For = InitializerTarget.Weight)|}]
        [Linear(256), Tanh, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(784), HeUniform(For = InitializerTarget.Weight)]
        [Linear(256), Tanh, Linear(10)]
        public partial class Net;
        """, "Replace RandomUniform by HeUniform");
}
