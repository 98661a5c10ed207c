using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2010: orthogonal matrices with more rows than columns.</summary>
public class OrthogonalWideningTests
{
    [Fact]
    public Task A_widening_layer_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8), {|TN2010:Orthogonal|}]
        [Conv2d(64, 3), ReLU, Conv2d(256, 1), ReLU, Flatten, Linear(10)]
        public partial class Net;
        """,
        "Initializer 'Orthogonal' on Conv2d 'Conv2': a matrix of 256×64 has more rows than columns, so that only its columns are orthonormal and an output of Conv2d 'Conv2' gets 64/256 = 0.25 "
        + "of the second moment that it gets from a matrix with orthonormal rows. Make up for it with Gain = 2.828 on that layer, or use an initializer that scales by fan-in.");

    [Theory]
    [InlineData("Input(64), Orthogonal, Linear(64), ReLU, Linear(32), ReLU, Linear(10)")]
    [InlineData("Input(64), Orthogonal, Linear(64), ReLU, Linear(100), ReLU, Linear(10)")] // 0.64
    [InlineData("Input(64), Orthogonal, Linear(64), ReLU, Linear(256), LayerNorm, ReLU, Linear(10)")]
    [InlineData("Input(64), Orthogonal, Linear(8), ReLU, Linear(100)")] // the last layer
    [InlineData("Input(4), Orthogonal(Gain = 1.414), Linear(64), Tanh, Linear(64), Tanh, Linear(2), Orthogonal(Gain = 0.01)")] // the first, as is usual in reinforcement learning
    [InlineData("Input(64), Linear(64), ReLU, Linear(256), Orthogonal(Gain = 2.83), ReLU, Linear(10)")] // made up for
    public Task Others_are_not(string attributes) => DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2010");

    [Fact]
    public Task The_fix_sets_the_gain_of_the_one_layer() => DiagnosticFixTest<SetArgumentFix>.Makes(
        """
        [Network, Input(64), HeNormal]
        [Linear(64), ReLU, Linear(256), {|TN2010:Orthogonal|}, ReLU, Linear(1024), {|TN2010:TypedNets.Orthogonal(Gain = 1)|}, Tanh, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(64), HeNormal]
        [Linear(64), ReLU, Linear(256), Orthogonal(Gain = 2.828), ReLU, Linear(1024), TypedNets.Orthogonal(Gain = 3.333), Tanh, Linear(10)]
        public partial class Net;
        """, "Set Gain = 2.828 on Orthogonal|Set Gain = 3.333 on TypedNets.Orthogonal", steps: 2);
}
