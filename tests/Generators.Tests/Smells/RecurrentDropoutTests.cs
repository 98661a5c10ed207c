namespace TypedNets.Generators.Tests;

/// <summary>TN4014: the dropout of a recurrent layer that is alone.</summary>
public class RecurrentDropoutTests
{
    [Fact]
    public Task One_layer_has_nothing_between() => DiagnosticCheck.Finds(
        """
        [Network, Input(10, 4)]
        [LSTM(8, {|TN4014:Dropout = 0.2|})]
        public partial class Net;
        """,
        "LSTM 'Lstm1': Dropout = 0.2 has no effect, since it stands between layers and NumLayers is 1; leave it out, or put [Dropout(0.2)] behind the layer.");

    [Fact]
    public Task Several_layers_have() => DiagnosticCheck.Misses(
        """
        [Network, Input(10, 4)]
        public partial class Net
        {
            [Parameter] private const int Depth = 1;

            [GRU(8, NumLayers = 2, Dropout = 0.2)] public partial GRU First { get; }
            [GRU(8, NumLayers = Depth, Dropout = 0.2)] public partial GRU Second { get; }
            [RNN(8, Dropout = 0)] public partial RNN Third { get; }
        }
        """, "TN4014");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveArgumentFix>.Makes(
        """
        [Network, Input(10, 4)]
        [TypedNets.LSTM(8, {|TN4014:Dropout = 0.2|}, Bidirectional = true)]
        public partial class Net;
        """,
        """
        [Network, Input(10, 4)]
        [TypedNets.LSTM(8, Bidirectional = true)]
        public partial class Net;
        """, "Remove Dropout = 0.2");
}
