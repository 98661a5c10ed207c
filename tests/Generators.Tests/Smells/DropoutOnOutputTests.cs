namespace TypedNets.Generators.Tests;

/// <summary>TN4015: a dropout on what a network returns.</summary>
public class DropoutOnOutputTests
{
    [Fact]
    public Task A_dropout_behind_the_last_weights_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(64), ReLU, Linear(10), {|TN4015:Dropout(0.25)|}]
        public partial class Net;
        """,
        "Dropout 'dropout1': what the network returns is its output, of which it zeroes 25 % in training, whatever Linear 'Linear2' predicts; remove it, or put it before the last weights.");

    /// <summary>The perceptron of a transformer's block; an encoder; a block with parameters.</summary>
    [Fact]
    public Task What_may_be_a_block_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64)]
        [Linear(256), GELU, Dropout(0.1), Linear(64), Dropout(0.1)]
        public partial class Mlp;

        [Network, Input(16, 64)]
        [Linear(256), GELU, Linear(32), Dropout(0.1)]
        public partial class OverPositions;

        [Network, Input(20)]
        [Linear(64), ReLU, Dropout(0.1)]
        public partial class Encoder;

        [Network, Input(20)]
        public partial class Projection
        {
            [Parameter] private const int Width = 10;
            [Linear(Width), Dropout(0.1)] public partial Linear Linear { get; }
        }
        """, "TN4015");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        [Linear(10)]
        [{|TN4015:Dropout(0.25)|}]
        public partial class Net;
        """,
        """
        [Network, Input(20)]
        [Linear(10)]
        public partial class Net;
        """, "Remove Dropout(0.25)");
}
