using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2015 and TN2016: initializers that say what is said already, or to nobody.</summary>
public class RedundantInitializerTests
{
    [Fact]
    public Task One_that_repeats_that_of_the_network_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(8), HeNormal(Mode = FanMode.FanOut, Gain = 1), Zeros(For = InitializerTarget.Bias)]
        [Linear(8), {|TN2015:HeNormal(Gain = 1, Mode = FanMode.FanOut)|}, ReLU]
        [Linear(10), {|TN2015:Zeros(For = InitializerTarget.Bias)|}]
        public partial class Net;
        """,
        "Initializer 'HeNormal': the network has the same one with the same arguments, so that it changes nothing here; remove it.",
        "Initializer 'Zeros': the network has the same one with the same arguments, so that it changes nothing here; remove it.");

    [Theory]
    [InlineData("Input(8), HeNormal, Linear(8), HeNormal(Mode = FanMode.FanOut), ReLU, Linear(10)")]
    [InlineData("Input(8, DType = DType.Int64), RandomNormal(0.02), Embedding(100, 16), RandomNormal(0.02), Flatten, Linear(10)")] // tables take none from around
    [InlineData("Input(8), Zeros(For = InitializerTarget.Bias), Linear(8), Zeros, Tanh, Linear(10)")]
    [InlineData("Input(8, 4), XavierUniform, LSTM(8), XavierUniform, Linear(10)")] // here for the recurrent matrix too
    [InlineData("Input(8), Ones, Linear(8), BatchNorm1d, Ones, Linear(10)")]
    public Task One_that_says_more_is_not(string attributes) => DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2015");

    [Fact]
    public Task One_that_every_layer_overrides_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(8), {|TN2016:HeNormal|}, {|TN2016:Zeros(For = InitializerTarget.Recurrent)|}]
        [Linear(8), Orthogonal, ReLU, Linear(10), XavierNormal]
        public partial class Net;
        """,
        "Initializer 'HeNormal' of the network starts nothing: all 2 weights have a nearer one; remove it, or those that are to start by it.",
        "Initializer 'Zeros' of the network starts nothing: no layer has a recurrent matrix that it is for; remove it.");

    [Fact]
    public Task One_that_a_layer_of_a_block_takes_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8)]
        public partial class Hidden
        {
            [Linear(8), ReLU] public partial Linear Linear1 { get; }
        }

        [Network, Input(8), HeNormal]
        public partial class Net
        {
            [Block<Hidden>] public partial Hidden Hidden { get; }
            [Linear(10), XavierNormal] public partial Linear Head { get; }
        }
        """, "TN2016");

    [Fact]
    public Task The_fix_removes_them() => DiagnosticFixTest<RemoveInitializerFix>.Makes(
        """
        [Network, Input(8), {|TN2016:Orthogonal|}]
        [Linear(8), HeNormal, ReLU, Linear(10), XavierNormal]
        public partial class Net;

        [Network, Input(8), HeNormal]
        [Linear(8), {|TN2015:HeNormal|}, ReLU, Linear(10)]
        public partial class Other;
        """,
        """
        [Network, Input(8)]
        [Linear(8), HeNormal, ReLU, Linear(10), XavierNormal]
        public partial class Net;

        [Network, Input(8), HeNormal]
        [Linear(8), ReLU, Linear(10)]
        public partial class Other;
        """, "Remove Orthogonal|Remove HeNormal", steps: 2);
}
