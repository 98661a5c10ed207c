namespace TypedNets.Generators.Tests;

/// <summary>TN4006: a softmax in the midst of a network.</summary>
public class HiddenSoftmaxTests
{
    [Fact]
    public Task One_that_weights_read_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(30), {|TN4006:Softmax(-1)|}, Dropout(0.1)]
        [Linear(20), {|TN4006:LogSoftmax(1)|}, Linear(10)]
        public partial class Net;
        """,
        "Softmax 'softmax1': Linear 'Linear2' reads its 30 outputs, which sum to 1, so that one can only grow as others shrink; as the activation of a hidden layer take ReLU, and softmax only at the end.",
        "LogSoftmax 'log_softmax1': Linear 'Linear3' reads its 20 outputs, which are never above 0; as the activation of a hidden layer take ReLU, and softmax only at the end.");

    /// <summary>External attention (Guo et al. 2021) has a linear layer behind a softmax over positions.</summary>
    [Fact]
    public Task One_that_weighs_or_ends_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20)] public partial Linear Values { get; }
            [From(Network.Input), Linear(20), Softmax(-1)] public partial Linear Gate { get; }
            [Multiply(nameof(Values), nameof(Gate)), Linear(10), Softmax(-1)] public partial Linear Output { get; }
        }

        [Network, Input(16, 32)]
        [Linear(64, Bias = false), Softmax(1), Linear(32, Bias = false)]
        public partial class ExternalAttention;
        """, "TN4006");

    [Fact]
    public Task The_fix_takes_the_activation_that_the_network_has_most() => DiagnosticFixTest<CodeFixes.ReplaceLayerFix>.Makes(
        """
        [Network, Input(20)]
        [Linear(30), GELU, Linear(30), {|TN4006:TypedNets.Softmax(-1)|}, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(20)]
        [Linear(30), GELU, Linear(30), TypedNets.GELU, Linear(10)]
        public partial class Net;
        """, "Replace TypedNets.Softmax(-1) by GELU");
}
