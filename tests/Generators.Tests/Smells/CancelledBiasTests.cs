namespace TypedNets.Generators.Tests;

/// <summary>TN4001: a bias before a normalisation.</summary>
public class CancelledBiasTests
{
    [Fact]
    public Task A_bias_before_batch_normalisation_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8)]
        [{|TN4001:Conv2d(16, 3)|}, BatchNorm2d, ReLU]
        [Conv2d(16, 3, {|TN4001:Bias = true|}), InstanceNorm2d, ReLU]
        [Flatten, {|TN4001:Linear(20)|}, BatchNorm1d, ReLU, Linear(10)]
        public partial class Net;
        """,
        "Conv2d 'Conv1': its bias of 16 numbers has no effect, since BatchNorm2d 'BatchNorm1' takes the mean of each channel away again; write Bias = false.",
        "Conv2d 'Conv2': its bias of 16 numbers has no effect, since InstanceNorm2d 'InstanceNorm1' takes the mean of each channel away again; write Bias = false.",
        "Linear 'Linear1': its bias of 20 numbers has no effect, since BatchNorm1d 'BatchNorm2' takes the mean of each channel away again; write Bias = false.");

    [Fact]
    public Task A_bias_that_something_else_reads_or_that_crosses_channels_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 8, 8)]
        public partial class Net
        {
            [Conv2d(16, 3, Bias = false), BatchNorm2d, ReLU] public partial Sequential Plain { get; }
            [Conv2d(16, 1)] public partial Conv2d Branch { get; }
            [BatchNorm2d] public partial BatchNorm2d Norm { get; }
            [Add(nameof(Norm), nameof(Branch)), Conv2d(8, 1), LayerNorm([8, 6, 6])] public partial Sequential Sum { get; }
            [Conv2d(8, 1), ReLU, BatchNorm2d] public partial Sequential Between { get; }
            [Flatten(StartDim = 2), Linear(7), BatchNorm1d] public partial Sequential OverPositions { get; }
        }
        """, "TN4001");

    [Fact]
    public Task The_fix_writes_that_there_is_no_bias() => DiagnosticFixTest<CodeFixes.SetArgumentFix>.Makes(
        """
        [Network, Input(3, 8, 8)]
        [{|TN4001:Conv2d(16, 3)|}, BatchNorm2d, ReLU]
        [Conv2d(16, 3, {|TN4001:Bias = true|}, Padding = 1), BatchNorm2d, ReLU]
        public partial class Net;
        """,
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(16, 3, Bias = false), BatchNorm2d, ReLU]
        [Conv2d(16, 3, Bias = false, Padding = 1), BatchNorm2d, ReLU]
        public partial class Net;
        """, "Set Bias = false on Conv2d");
}
