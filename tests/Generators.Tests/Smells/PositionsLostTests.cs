namespace TypedNets.Generators.Tests;

/// <summary>TN4007: positions that no window reaches.</summary>
public class PositionsLostTests
{
    [Fact]
    public Task Rows_of_the_map_that_are_lost_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 31, 28)]
        [{|TN4007:MaxPool2d(2)|}]
        [Conv2d(8, [4, 3], {|TN4007:Stride = 3|}), ReLU]
        [AvgPool2d(3, {|TN4007:Stride = 2|})]
        public partial class Net;
        """,
        "MaxPool2d 'max_pool1': its windows never read the last one of 31 positions, since windows of 2 at stride 2 end at 30 on axis 0; write CeilMode = true for a last, smaller window.",
        "Conv2d 'Conv1': its windows never read the last 2 of 15 positions, since windows of 4 at stride 3 end at 13 on axis 0 and the last 2 of 14 positions, since windows of 3 at stride 3 end at 12 on axis 1; pad, or choose sizes that the stride divides.",
        "AvgPool2d 'avg_pool1': its windows never read the last one of 4 positions, since windows of 3 at stride 2 end at 3 on each axis; write CeilMode = true for a last, smaller window.");

    /// <summary>ResNet's convolutions lose padding alone, its shortcuts take every second position, GoogLeNet's pools round up.</summary>
    [Fact]
    public Task What_loses_padding_or_rounds_up_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 56, 56)]
        [Conv2d(64, 7, Stride = 2, Padding = 3), ReLU, MaxPool2d(3, Stride = 2, Padding = 1)]
        [Conv2d(8, 1, Stride = 2), ReLU, MaxPool2d(3, Stride = 2, CeilMode = true)]
        [Conv2d(8, 2, Stride = 3), GlobalAvgPool2d]
        public partial class Net;

        [Network, Input(3, Dim.Any, 7)]
        [AvgPool2d([2, 1])]
        public partial class Unknown;

        [Network, Input(3, 7, 7)]
        public partial class Block
        {
            [Parameter] private const int Stride = 2;
            [MaxPool2d(2, Stride = Stride)] public partial Value Pool { get; }
        }
        """, "TN4007");

    [Fact]
    public Task The_fix_rounds_up() => DiagnosticFixTest<CodeFixes.SetArgumentFix>.Makes(
        """
        [Network, Input(3, 31, 31)]
        [{|TN4007:TypedNets.MaxPool2d(2)|}]
        public partial class Net;

        [Network, Input(3, 31, 31)]
        [MaxPool2d(2, {|TN4007:Stride = 2|}, CeilMode = false)]
        public partial class Other;
        """,
        """
        [Network, Input(3, 31, 31)]
        [TypedNets.MaxPool2d(2, CeilMode = true)]
        public partial class Net;

        [Network, Input(3, 31, 31)]
        [MaxPool2d(2, Stride = 2, CeilMode = true)]
        public partial class Other;
        """, "Set CeilMode = true on TypedNets.MaxPool2d|Set CeilMode = true on MaxPool2d");
}
