namespace TypedNets.Generators.Tests;

/// <summary>TN4019: an output that is cut off below zero.</summary>
public class RectifiedOutputTests
{
    [Fact]
    public Task A_rectifier_behind_the_scores_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(64), ReLU, Linear(10), {|TN4019:ReLU|}]
        public partial class Net;
        """,
        "ReLU 'relu2': it returns 0 where Linear 'Linear2' gives less, and lets no gradient through there; return the scores as they are, or take Softplus for what cannot be negative.");

    [Fact]
    public Task A_block_or_several_results_or_another_activation_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(8, 3), BatchNorm2d, ReLU]
        public partial class Block;

        [Network, Input(64)]
        [Linear(64), ReLU]
        public partial class Same;

        [Network, Input(20)]
        [Linear(64), ReLU, Linear(10), LeakyReLU]
        public partial class Leaky;

        [Network, Input(20)]
        public partial class Several
        {
            [Linear(64), ReLU, Output] public partial Linear Features { get; }
            [Linear(10), Output] public partial Linear Scores { get; }
        }
        """, "TN4019");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(64), ReLU] public partial Linear First { get; }
            [Linear(10), {|TN4019:ReLU|}] public partial Linear Last { get; }
        }
        """,
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(64), ReLU] public partial Linear First { get; }
            [Linear(10)] public partial Linear Last { get; }
        }
        """, "Remove ReLU");
}
