using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2017: a gain that another activation has.</summary>
public class GainOfAnotherTests
{
    [Fact]
    public Task A_gain_of_another_activation_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), Orthogonal({|TN2017:Gain = 5.0 / 3|})]
        [Linear(64), ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(64), XavierUniform({|TN2017:Gain = 0.75|})]
        [Linear(64), Tanh, Linear(10)]
        public partial class Other;
        """,
        "Initializer 'Orthogonal' on Linear 'Linear1': Gain is 1.667, which is that of Tanh, but ReLU 'relu1' follows, whose gain is 1.414. Leave it out: the gain is then that of the activation.",
        "Initializer 'XavierUniform' on Linear 'Linear1': Gain is 0.75, which is that of SELU, but Tanh 'tanh1' follows, whose gain is 1.667. Write 1.667.");

    [Theory]
    [InlineData("Orthogonal(Gain = 1.414), Linear(64), ReLU, Linear(10)")]
    [InlineData("HeNormal(Gain = 1.414), Linear(64), SiLU, Linear(10)")] // a relative of ReLU
    [InlineData("Orthogonal(Gain = 1.414), Linear(64), Tanh, Linear(10)")] // as is usual in reinforcement learning
    [InlineData("Orthogonal(Gain = 1), Linear(64), Tanh, Linear(10)")]
    [InlineData("Orthogonal(Gain = 1.2), Linear(64), ReLU, Linear(10)")] // nobody's gain: tuned
    [InlineData("XavierUniform(Gain = 5.0 / 3), Linear(64), LayerNorm, ReLU, Linear(10)")]
    [InlineData("XavierUniform(Gain = 5.0 / 3), Linear(64), Tanh, Linear(64), ReLU, Linear(10)")] // right for one of them
    public Task Other_gains_are_not(string attributes) => DiagnosticCheck.Misses($"[Network, Input(64), {attributes}]\npublic partial class Net;", "TN2017");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<RemoveGainFix>.Makes(
        """
        [Network, Input(64), HeNormal({|TN2017:Gain = 1|}, Mode = FanMode.FanOut)]
        [Linear(64), ReLU, Linear(64), TypedNets.Orthogonal({|TN2017:Gain = 0.75|}), ReLU, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(64), HeNormal(Mode = FanMode.FanOut)]
        [Linear(64), ReLU, Linear(64), TypedNets.Orthogonal, ReLU, Linear(10)]
        public partial class Net;
        """, "Remove Gain = 1|Remove Gain = 0.75", steps: 2);
}
