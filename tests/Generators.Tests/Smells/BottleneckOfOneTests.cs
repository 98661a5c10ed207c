namespace TypedNets.Generators.Tests;

/// <summary>TN4024: a hidden layer with one output.</summary>
public class BottleneckOfOneTests
{
    [Fact]
    public Task One_number_that_weights_read_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear({|TN4024:1|}), BatchNorm1d, ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(8, 1, 1)]
        [Conv2d({|TN4024:1|}, 1), ReLU, Conv2d(8, 1)]
        public partial class Map;
        """,
        "Linear 'Linear1': all that Linear 'Linear2' learns from its input, 20, passes through one number, 1; give it more outputs.",
        "Conv2d 'Conv1': all that Conv2d 'Conv2' learns from its input, 8×1×1, passes through one number, 1×1×1; give it more outputs.");

    /// <summary>Squeeze and excitation's gate, AlphaZero's value head, a score, a regression.</summary>
    [Fact]
    public Task Gates_maps_and_results_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20)] public partial Linear Values { get; }
            [From(Network.Input), Linear(1)] public partial Linear Gate { get; }
            [Multiply(nameof(Values), nameof(Gate)), Linear(1), Sigmoid] public partial Linear Score { get; }
            [Linear(10)] public partial Linear FromProbability { get; }
        }

        [Network, Input(64, 9, 9)]
        [Conv2d(1, 1), ReLU, Flatten, Linear(64), ReLU, Linear(1), Tanh]
        public partial class ValueHead;

        [Network, Input(1)]
        [Linear(1), ReLU, Linear(1)]
        public partial class Scalar;
        """, "TN4024");
}
