namespace TypedNets.Generators.Tests;

/// <summary>TN4027: a layer with nearly all parameters.</summary>
public class DominantLayerTests
{
    [Fact]
    public Task A_layer_on_a_whole_map_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3, Padding = 1), ReLU]
        [{|TN4027:Flatten|}, Dropout(0.5), {|related:Linear(10)|}]
        public partial class Net;
        """,
        "Flatten 'flatten1': it makes 16384 features of 16×32×32, for which Linear 'Linear1' has 163,850 of the network's 164,298 parameters, 99.7 %; with GlobalAvgPool2d before it there are 16 features.");

    [Fact]
    public Task A_perceptron_or_a_pooled_map_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(1, 28, 28)]
        [Flatten, Linear(100), ReLU, Linear(10)]
        public partial class Perceptron;

        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), ReLU, GlobalAvgPool2d, Flatten, Linear(1000)]
        public partial class Pooled;

        [Network, Input(3, 8, 8)]
        [Conv2d(64, 3), ReLU, Conv2d(64, 3), ReLU, Flatten, Linear(10)]
        public partial class Balanced;
        """, "TN4027");

    [Fact]
    public Task The_fix_pools() => DiagnosticFixTest<CodeFixes.InsertBeforeFix>.Makes(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), ReLU, {|TN4027:TypedNets.Flatten|}, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), ReLU, TypedNets.GlobalAvgPool2d, TypedNets.Flatten, Linear(10)]
        public partial class Net;
        """, "Insert GlobalAvgPool2d before TypedNets.Flatten");
}
