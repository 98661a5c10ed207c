namespace TypedNets.Generators.Tests;

/// <summary>TN4009: a window greater than the map.</summary>
public class WindowBeyondMapTests
{
    [Fact]
    public Task A_window_that_reads_mostly_padding_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 2, 2)]
        [Conv2d(8, {|TN4009:5|}, Padding = 2), ReLU, MaxPool2d(2)]
        [Conv2d(8, {|TN4009:3|}, Padding = 1), ReLU]
        public partial class Net;
        """,
        "Conv2d 'Conv1': its window of 5×5 is greater than its input of 2×2, so that 16 of its 25 weights for each pair of channels only ever read padding; take a smaller window, or shrink the map less before.",
        "Conv2d 'Conv2': its window of 3×3 is greater than its input of 1×1, so that 8 of its 9 weights for each pair of channels only ever read padding; take a smaller window, or shrink the map less before.");

    /// <summary>In a map of 2×2, the least that VGG and U-Net have on small images, each tap of 3×3 reads something.</summary>
    [Fact]
    public Task A_window_that_fits_or_repeats_the_map_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 7, 7)]
        [Conv2d(8, 7, Padding = 3), ReLU, Conv2d(8, 7), ReLU, Conv2d(8, 1)]
        public partial class Net;

        [Network, Input(3, 2, 2)]
        [Conv2d(8, 3, Padding = 1, PaddingMode = PaddingMode.Circular)]
        public partial class Circular;

        [Network, Input(3, 2, 2)]
        [Conv2d(8, 3, Padding = 1)]
        public partial class Small;

        [Network, Input(3, Dim.Any, Dim.Any)]
        [Conv2d(8, 3, Padding = 1)]
        public partial class Unknown;
        """, "TN4009");
}
