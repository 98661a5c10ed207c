namespace TypedNets.Generators.Tests;

/// <summary>TN2011, TN2019 and TN2022: what is zero before an activation that is flat at zero, and so gets no gradient ever.</summary>
public class DeadStartTests
{
    [Fact]
    public Task Zero_weights_before_ReLU_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(1, 8, 8), HeNormal]
        [Conv2d(8, 3), {|TN2011:Zeros|}, MaxPool2d(2), ReLU]
        [Conv2d(8, 3), {|TN2011:Constant(0)|}, Hardshrink, Flatten]
        [Linear(8, Bias = false), {|TN2011:Zeros|}, ReLU6, Linear(10)]
        public partial class Net;
        """,
        "Initializer 'Zeros' on Conv2d 'Conv1': weights and bias are 0, and so is all that goes into ReLU 'relu1', whose slope at 0 is 0: no gradient comes through, and the layer never learns. Draw its weights at random.",
        "Initializer 'Constant' on Conv2d 'Conv2': weights and bias are 0, and so is all that goes into Hardshrink 'hardshrink1', whose slope at 0 is 0: no gradient comes through, and the layer never learns. Draw its weights at random.",
        "Initializer 'Zeros' on Linear 'Linear1': weights and bias are 0, and so is all that goes into ReLU6 'relu6_1', whose slope at 0 is 0: no gradient comes through, and the layer never learns. Draw its weights at random.");

    [Theory]
    [InlineData("[Linear(8), Zeros, Tanh, Linear(10)]")]
    [InlineData("[Linear(8), Zeros, GELU, Linear(10)]")]
    [InlineData("[Linear(8), ReLU, Linear(10), Zeros]")] // the last layer
    [InlineData("[Linear(8), Zeros, Constant(0.1, For = InitializerTarget.Bias), ReLU, Linear(10)]")]
    [InlineData("[Linear(8), Zeros, BatchNorm1d, Constant(1, For = InitializerTarget.Bias), ReLU, Linear(10)]")]
    public Task Zero_weights_that_learn_are_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(8), HeNormal]\n{layers}\npublic partial class Net;", "TN2011");

    [Fact]
    public Task The_last_of_a_residual_branch_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8, 8, 8), HeNormal]
        public partial class Fixup
        {
            [Conv2d(8, 3, Padding = 1), ReLU] public partial Conv2d Conv1 { get; }
            [Conv2d(8, 3, Padding = 1), Zeros] public partial Conv2d Conv2 { get; }
            [Add(Network.Input, nameof(Conv2)), ReLU] public partial Value Sum { get; }
            [Conv2d(8, 3, Padding = 1, Bias = false)] public partial Conv2d Conv3 { get; }
            [BatchNorm2d, Zeros] public partial BatchNorm2d Norm { get; }
            [Add(nameof(Sum), nameof(Norm)), ReLU] public partial Value Output { get; }
        }
        """, "TN2011", "TN2019");

    [Fact]
    public Task Zero_scales_before_ReLU_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8), HeNormal]
        [Conv2d(16, 3, Bias = false)]
        [BatchNorm2d, {|TN2019:Zeros|}, ReLU]
        [Flatten, Linear(10)]
        public partial class Net;
        """,
        "Initializer 'Zeros' on BatchNorm2d 'BatchNorm1': scale and shift are 0, and so is all that goes into ReLU 'relu1', whose slope at 0 is 0: no gradient comes through, it never learns, and nothing before it learns through it. "
        + "A scale of 0 belongs on the last normalisation of a residual branch, before Add.");

    [Theory]
    [InlineData("[Linear(8), BatchNorm1d, ReLU, Linear(10)]")]
    [InlineData("[Linear(8), LayerNorm, Zeros, SiLU, Linear(10)]")]
    [InlineData("[Linear(8), LayerNorm, Zeros, Linear(10)]")]
    [InlineData("[Linear(8), LayerNorm, Zeros, Constant(0.1, For = InitializerTarget.Bias), ReLU, Linear(10)]")]
    public Task Zero_scales_that_learn_are_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(8), HeNormal]\n{layers}\npublic partial class Net;", "TN2019");

    [Fact]
    public Task Outputs_of_an_identity_without_an_input_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8), HeNormal]
        [Conv2d(16, 3), {|TN2022:Dirac|}, ReLU, Flatten]
        [Linear(600), {|TN2022:Identity|}, ReLU, Linear(10)]
        public partial class Net;
        """,
        "Initializer 'Dirac' on Conv2d 'Conv1': 13 of the 16 outputs of Conv2d 'Conv1' have no input to pass on: their weights and biases are 0, the slope of ReLU 'relu1' at 0 is 0, and they never learn. Use Orthogonal, which is an identity up to rotation, or another initializer.",
        "Initializer 'Identity' on Linear 'Linear1': 24 of the 600 outputs of Linear 'Linear1' have no input to pass on: their weights and biases are 0, the slope of ReLU 'relu2' at 0 is 0, and they never learn. Use Orthogonal, which is an identity up to rotation, or another initializer.");

    [Theory]
    [InlineData("[Conv2d(3, 3), Dirac, ReLU, Flatten, Linear(10)]")]
    [InlineData("[Conv2d(6, 3), Dirac(Groups = 2), ReLU, Flatten, Linear(10)]")]
    [InlineData("[Conv2d(6, 3, Groups = 3), Dirac(Groups = 6), ReLU, Flatten, Linear(10)]")]
    [InlineData("[Conv2d(6, 3), Dirac, GELU, Flatten, Linear(10)]")]
    [InlineData("[Conv2d(6, 3), Dirac, BatchNorm2d, ReLU, Flatten, Linear(10)]")]
    public Task Identities_that_learn_are_not(string layers) => DiagnosticCheck.Misses($"[Network, Input(3, 8, 8), HeNormal]\n{layers}\npublic partial class Net;", "TN2022");
}
