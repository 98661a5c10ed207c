namespace TypedNets.Generators.Tests;

/// <summary>TN4032: grouped convolutions that exchange nothing.</summary>
public class GroupsNeverMixTests
{
    [Fact]
    public Task The_same_groups_twice_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(16, 8, 8)]
        [Conv2d(32, 3, Groups = 4), BatchNorm2d, ReLU, MaxPool2d(2), Conv2d(32, 1, {|TN4032:Groups = 4|})]
        public partial class Net;
        """,
        "Conv2d 'Conv2': it has the same 4 groups as Conv2d 'Conv1' before it, so that no group of channels ever sees another; put ChannelShuffle(4) between them, or a convolution without groups.");

    /// <summary>ShuffleNet, ResNeXt, depthwise convolutions over both axes, a way around that mixes.</summary>
    [Fact]
    public Task Groups_that_are_mixed_or_depthwise_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(16, 8, 8)]
        public partial class Net
        {
            [Conv2d(32, 1, Groups = 4), ReLU, ChannelShuffle(4), Conv2d(32, 1, Groups = 4), ReLU] public partial Sequential Shuffled { get; }
            [Conv2d(16, 1), ReLU, Conv2d(16, 3, Padding = 1, Groups = 4), ReLU, Conv2d(32, 1), ReLU] public partial Sequential Aggregated { get; }
            [Conv2d(32, [3, 1], Groups = 32), Conv2d(32, [1, 3], Groups = 32), Conv2d(32, 1, Groups = 2), ReLU] public partial Sequential Depthwise { get; }
            [Conv2d(32, 3, Padding = 1, Groups = 4)] public partial Conv2d First { get; }
            [Conv2d(32, 3, Padding = 1, Groups = 4)] public partial Conv2d Second { get; }
            [Add(nameof(First), nameof(Second))] public partial Value Sum { get; }
        }
        """, "TN4032");

    [Fact]
    public Task The_fix_shuffles() => DiagnosticFixTest<CodeFixes.InsertBeforeFix>.Makes(
        """
        [Network, Input(16, 8, 8)]
        [Conv2d(32, 3, Groups = 4), ReLU, TypedNets.Conv2d(32, 1, {|TN4032:Groups = 4|})]
        public partial class Net;
        """,
        """
        [Network, Input(16, 8, 8)]
        [Conv2d(32, 3, Groups = 4), ReLU, TypedNets.ChannelShuffle(4), TypedNets.Conv2d(32, 1, Groups = 4)]
        public partial class Net;
        """, "Insert ChannelShuffle(4) before TypedNets.Conv2d");
}
