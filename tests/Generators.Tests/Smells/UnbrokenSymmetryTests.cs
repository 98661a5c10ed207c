namespace TypedNets.Generators.Tests;

/// <summary>TN2012: units that start and stay equal.</summary>
public class UnbrokenSymmetryTests
{
    [Fact]
    public Task Equal_weights_on_both_sides_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(1, 8, 8), {|TN2012:Constant(0.1)|}]
        [Conv2d(8, 3), Sigmoid, MaxPool2d(2), Flatten, Linear(16), ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(8), {|TN2012:Zeros|}]
        [Linear(8), Tanh, Linear(10)]
        public partial class Other;
        """,
        "Initializer 'Constant' on Conv2d 'Conv1' and Linear 'Linear1': all 8 units of Conv2d 'Conv1' start with the same weights, and Linear 'Linear1' reads them with equal weights too, so that they get the same gradient and stay the same for ever. Draw the weights of one of the two at random.",
        "Initializer 'Zeros' on Linear 'Linear1': all 8 units of Linear 'Linear1' start with the same weights, and Linear 'Linear2' reads them with equal weights too, so that they get the same gradient and stay the same for ever. Draw the weights of one of the two at random.");

    [Theory]
    [InlineData("XavierUniform, Linear(8), Constant(0.1), Tanh, Linear(10)")] // read at random
    [InlineData("XavierUniform, Linear(8), Tanh, Linear(10), Zeros")] // drawn at random
    [InlineData("Zeros, Linear(10)")] // a linear classifier
    [InlineData("Constant(0.1), Linear(8), Tanh, Dropout(0.5), Linear(10)")] // parted by dropout
    [InlineData("Constant(0.1), Linear(8), RReLU, Linear(10)")]
    [InlineData("Constant(0.1), Linear(1), Tanh, Linear(10)")] // one unit
    [InlineData("Constant(0.1), RandomUniform(-0.1, 0.1, For = InitializerTarget.Bias), Linear(8), Tanh, Linear(10)")]
    public Task Weights_of_which_one_side_is_random_are_not(string attributes) => DiagnosticCheck.Misses($"[Network, Input(8), {attributes}]\npublic partial class Net;", "TN2012");

    [Fact]
    public Task Depthwise_kernels_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4, 8, 8), Constant(0.1)]
        [Conv2d(4, 3, Groups = 4), Conv2d(4, 3, Groups = 4), HeNormal, Flatten, Linear(10)]
        public partial class Net;
        """, "TN2012");
}
