namespace TypedNets.Generators.Tests;

/// <summary>TN4011: an even window with padding on both sides.</summary>
public class EvenKernelTests
{
    [Fact]
    public Task A_window_that_moves_the_map_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, {|TN4011:4|}, Padding = 2), ReLU]
        [Conv2d(8, {|TN4011:[3, 4]|}, Padding = 1)]
        public partial class Net;
        """,
        "Conv2d 'Conv1': a window of 4 with padding 2 makes the map greater by one on axis 0, since an even window has no middle; take 5 with padding 2, which keep the size.",
        "Conv2d 'Conv2': a window of 4 with padding 1 makes the map smaller by one on axis 1, since an even window has no middle; take 5 with padding 2, which keep the size.");

    [Fact]
    public Task A_strided_or_unpadded_or_odd_one_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, 4, Stride = 2, Padding = 1), ReLU, Conv2d(8, 2), ReLU, Conv2d(8, 3, Padding = 1), ReLU, Conv2d(8, 4, Padding = Pad.Same)]
        public partial class Net;
        """, "TN4011");

    [Fact]
    public Task The_fix_takes_an_odd_one() => DiagnosticFixTest<CodeFixes.ChangeSizeFix>.Makes(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, {|TN4011:4|}, Padding = 1, Bias = false)]
        public partial class Net;
        """,
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(8, 5, Padding = 2, Bias = false)]
        public partial class Net;
        """, "Set KernelSize = 5, Padding = 2");
}
