using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2014: fans of grouped and transposed kernels.</summary>
public class FanConventionsTests
{
    [Fact]
    public Task A_fan_that_is_not_what_the_layer_sums_over_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(32, 8, 8), {|TN2014:HeNormal(Mode = FanMode.FanOut)|}]
        [Conv2d(32, 3, Padding = 1, Groups = 32), ReLU, Conv2d(16, 1), ReLU]
        public partial class Depthwise;

        [Network, Input(16, 8, 8), LeCunNormal({|TN2014:Fans = FanConvention.PyTorch|})]
        [ConvTranspose2d(32, 4, Stride = 2, Padding = 1), Tanh]
        public partial class Transposed;
        """,
        "Initializer 'HeNormal' on Conv2d 'Conv1': the fan of Conv2d 'Conv1' is 288 as PyTorch reads it off the kernel 32×1×3×3, but an input feeds 7.562, so that the variance is 38.08 times too small. Write Fans = FanConvention.Effective.",
        "Initializer 'LeCunNormal' on ConvTranspose2d 'ConvTranspose1': the fan of ConvTranspose2d 'ConvTranspose1' is 512 as PyTorch reads it off the kernel 16×32×4×4, but an output sums over 56.25, so that the variance is 9.102 times too small. Write Fans = FanConvention.Effective.");

    [Theory]
    [InlineData("Input(32, 8, 8), HeNormal, Conv2d(32, 3, Padding = 1, Groups = 32), ReLU, Conv2d(16, 1), ReLU")] // fan-in is right
    [InlineData("Input(32, 8, 8), HeNormal(Mode = FanMode.FanOut), Conv2d(32, 3, Padding = 1, Groups = 32, Bias = false), BatchNorm2d, ReLU6, Conv2d(16, 1)")] // MobileNetV2
    [InlineData("Input(32, 8, 8), HeNormal(Mode = FanMode.FanOut, Fans = FanConvention.Effective), Conv2d(32, 3, Padding = 1, Groups = 32), ReLU, Conv2d(16, 1)")]
    [InlineData("Input(64, 8, 8), HeNormal, ConvTranspose2d(32, 2, Stride = 2), Conv2d(16, 1)")] // U-Net: 2
    [InlineData("Input(32, 8, 8), Orthogonal, Conv2d(32, 3, Padding = 1, Groups = 32), BatchNorm2d")] // has no fans
    [InlineData("Input(3, 32, 32), HeNormal(Mode = FanMode.FanOut), Conv2d(64, 7, Stride = 2, Padding = 3), ReLU, Conv2d(16, 1)")]
    public Task Fans_that_fit_or_do_not_matter_are_not(string attributes) => DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2014");

    [Fact]
    public Task The_fix_counts_what_there_is() => DiagnosticFixTest<SetArgumentFix>.Makes(
        """
        [Network, Input(32, 8, 8), {|TN2014:HeNormal(Mode = FanMode.FanOut)|}]
        [Conv2d(32, 3, Padding = 1, Groups = 32), ReLU]
        [Conv2d(32, 3, Padding = 1, Groups = 32), XavierUniform({|TN2014:Fans = FanConvention.PyTorch|}), Tanh]
        public partial class Net;
        """,
        """
        [Network, Input(32, 8, 8), HeNormal(Mode = FanMode.FanOut, Fans = FanConvention.Effective)]
        [Conv2d(32, 3, Padding = 1, Groups = 32), ReLU]
        [Conv2d(32, 3, Padding = 1, Groups = 32), XavierUniform(Fans = FanConvention.Effective), Tanh]
        public partial class Net;
        """, "Set Fans = FanConvention.Effective on HeNormal|Set Fans = FanConvention.Effective on XavierUniform", steps: 2);
}
