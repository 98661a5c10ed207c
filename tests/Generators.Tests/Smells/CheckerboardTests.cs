namespace TypedNets.Generators.Tests;

/// <summary>TN4010: a transposed convolution whose stride does not divide its window.</summary>
public class CheckerboardTests
{
    [Fact]
    public Task A_window_that_is_uneven_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(8, 8, 8)]
        [ConvTranspose2d(8, {|TN4010:3|}, Stride = 2), ReLU]
        [ConvTranspose2d(8, {|TN4010:[4, 5]|}, Strides = [2, 3]), ReLU]
        [ConvTranspose2d(8, {|TN4010:4|}, Stride = 2, Dilation = 2), ReLU]
        public partial class Net;
        """,
        "ConvTranspose2d 'ConvTranspose1': with a window of 3 at stride 2 on axis 0, 1 to 2 taps add to an output, depending on where it is, which shows as a checkerboard; take a window that the stride divides, such as 4.",
        "ConvTranspose2d 'ConvTranspose2': with a window of 5 at stride 3 on axis 1, 1 to 2 taps add to an output, depending on where it is, which shows as a checkerboard; take a window that the stride divides, such as 6.",
        "ConvTranspose2d 'ConvTranspose3': with a window of 4 at stride 2 on axis 0, 0 to 4 taps add to an output, depending on where it is, which shows as a checkerboard; take a window that the stride divides, such as 4.");

    /// <summary>DCGAN's and U-Net's.</summary>
    [Fact]
    public Task A_window_that_the_stride_divides_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8, 8, 8)]
        [ConvTranspose2d(8, 4, Stride = 2, Padding = 1), ReLU, ConvTranspose2d(8, 2, Stride = 2), ReLU]
        [ConvTranspose2d(8, 3, Padding = 1), ReLU, ConvTranspose2d(8, [3, 4], Strides = [1, 2])]
        public partial class Net;
        """, "TN4010");

    [Fact]
    public Task The_fix_keeps_the_size() => DiagnosticFixTest<CodeFixes.ChangeSizeFix>.Makes(
        """
        [Network, Input(8, 8, 8), TypedNets.ConvTranspose2d(8, {|TN4010:3|}, Stride = 2, Padding = 1, OutputPadding = 1), ReLU]
        [ConvTranspose2d(outChannels: 8, {|TN4010:kernelSize: 3|}, Stride = 2), ReLU]
        [ConvTranspose2d(8, {|TN4010:5|}, Stride = 3, Padding = 2), ReLU]
        public partial class Net;
        """,
        """
        [Network, Input(8, 8, 8), TypedNets.ConvTranspose2d(8, 4, Stride = 2, Padding = 1), ReLU]
        [ConvTranspose2d(outChannels: 8, kernelSize: 4, Stride = 2, Padding = 1, OutputPadding = 1), ReLU]
        [ConvTranspose2d(8, 6, Stride = 3, Padding = 3, OutputPadding = 1), ReLU]
        public partial class Net;
        """, "Set KernelSize = 4, Padding = 1, OutputPadding = 0|Set KernelSize = 4, Padding = 1, OutputPadding = 1|Set KernelSize = 6, Padding = 3, OutputPadding = 1");
}
