namespace TypedNets.Generators.Tests;

/// <summary>TN4008: positions between windows that nothing reads.</summary>
public class GapsBetweenWindowsTests
{
    [Fact]
    public Task A_stride_beyond_the_window_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, 2, {|TN4008:Stride = 3|}), ReLU]
        [Conv2d(8, 3, {|TN4008:Stride = 2|}, Dilation = 2), ReLU]
        public partial class Net;

        [Network, Input(3, 32, 32)]
        [MaxPool2d(2, {|TN4008:Strides = [2, 5]|})]
        public partial class Pool;
        """,
        "Conv2d 'Conv1': at stride 3, a window of 2 reads 2 of every 3 positions on axis 0, and nothing reads the others; make the stride at most 2.",
        "Conv2d 'Conv2': at stride 2, 3 taps, 2 apart, read 1 of every 2 positions on axis 0, and nothing reads the others; make the stride at most 3 and without a common divisor with the dilation.",
        "MaxPool2d 'max_pool1': at stride 5, a window of 2 reads 2 of every 5 positions on axis 1, and nothing reads the others; make the stride at most 2.");

    /// <summary>Shortcuts of residual networks; a window that is alone on its axis; à-trous convolution.</summary>
    [Fact]
    public Task A_window_of_one_or_alone_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, 1, Stride = 2), ReLU, MaxPool2d(1, Stride = 2)]
        [Conv2d(8, 3, Dilation = 2, Padding = 2), ReLU, Conv2d(8, 3, Dilation = 2, Stride = 3), ReLU]
        [Conv2d(8, 2, Stride = 4)]
        public partial class Net;
        """, "TN4008");

    [Fact]
    public Task The_fix_makes_the_stride_the_window() => DiagnosticFixTest<CodeFixes.SetArgumentFix>.Makes(
        """
        [Network, Input(3, 33, 33)]
        [TypedNets.Conv2d(8, 2, {|TN4008:Stride = 3|}, Padding = 1)]
        public partial class Net;
        """,
        """
        [Network, Input(3, 33, 33)]
        [TypedNets.Conv2d(8, 2, Stride = 2, Padding = 1)]
        public partial class Net;
        """, "Set Stride = 2 on TypedNets.Conv2d");
}
