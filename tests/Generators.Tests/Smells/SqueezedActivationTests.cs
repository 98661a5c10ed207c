namespace TypedNets.Generators.Tests;

/// <summary>TN4005: an activation that leaves the next one little of its range.</summary>
public class SqueezedActivationTests
{
    [Fact]
    public Task A_range_that_is_cut_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(20), {|TN4005:Tanh|}, Sigmoid]
        [Linear(20), {|TN4005:ReLU|}, Softmax(-1)]
        [Linear(10), {|TN4005:Softmax(1)|}, LogSoftmax(-1)]
        [Linear(10), {|TN4005:LogSigmoid|}, Hardtanh(MinVal = 0)]
        public partial class Net;
        """,
        "Tanh 'tanh1': it leaves Sigmoid 'sigmoid1' after it only 0.269 to 0.731 of its range of 0 to 1; remove it.",
        "ReLU 'relu1': all scores below 0 become 0, so that Softmax 'softmax1' after it cannot tell them apart and gives them no gradient; remove it.",
        "Softmax 'softmax2': LogSoftmax 'log_softmax1' after it reads probabilities, which are at most 1 apart, so that none of 10 classes can get more than e/(e + 9) = 0.232; remove it.",
        "LogSigmoid 'log_sigmoid1': it leaves Hardtanh 'hardtanh1' after it only 0 to 0 of its range of 0 to 1; remove it.");

    /// <summary>Mish by hand, attention over graphs, scores that are clipped, a rectified tanh.</summary>
    [Fact]
    public Task Pairs_that_are_meant_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20)] public partial Linear Scores { get; }
            [Softplus, Tanh] public partial Value Gate { get; }
            [Multiply(nameof(Scores), nameof(Gate))] public partial Value Mish { get; }
            [Linear(20), LeakyReLU(NegativeSlope = 0.2), Softmax(-1), Linear(20), Tanh, Softmax(-1)] public partial Sequential Attention { get; }
            [Linear(20), Tanh, ReLU, Linear(20), ReLU, Tanh, Linear(1), Sigmoid] public partial Sequential Rest { get; }
        }
        """, "TN4005");

    [Fact]
    public Task The_fix_removes_the_first() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        [Linear(20), {|TN4005:Tanh|}, Sigmoid]
        [Linear(20), {|TN4005:ReLU|}]
        [Softmax(-1)]
        public partial class Net;
        """,
        """
        [Network, Input(20)]
        [Linear(20), Sigmoid]
        [Linear(20)]
        [Softmax(-1)]
        public partial class Net;
        """, "Remove Tanh|Remove ReLU");
}
