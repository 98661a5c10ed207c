using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2018: zero biases on forget gates.</summary>
public class ForgetGateBiasTests
{
    private const string Message = "Initializer 'Zeros' on LSTM 'Lstm1': the biases of the forget gates are 0, so that at first a gate keeps σ(0) = 0.5 of the state at each step, and of what was read 10 steps before 0.001. "
        + "ForgetGate starts them at 1, all others at 0, and keeps σ(1) = 0.73.";

    [Fact]
    public Task Zeros_that_were_written_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(16, 8), XavierUniform, {|TN2018:Zeros(For = InitializerTarget.Bias)|}]
        [LSTM(32, NumLayers = 2, LastStep = true), Linear(10)]
        public partial class Net;
        """, Message);

    [Theory]
    [InlineData("XavierUniform, LSTM(32), Linear(10)")] // opened by itself
    [InlineData("XavierUniform, Zeros(For = InitializerTarget.Bias), GRU(32), Linear(10)")]
    [InlineData("XavierUniform, Constant(1, For = InitializerTarget.Bias), LSTM(32), Linear(10)")]
    [InlineData("XavierUniform, Zeros(For = InitializerTarget.Bias), LSTM(32), ForgetGate(2), Linear(10)")]
    [InlineData("LSTM(32), Linear(10)")] // PyTorch's default
    public Task Others_are_not(string attributes) => DiagnosticCheck.Misses($"[Network, Input(16, 8), {attributes}]\npublic partial class Net;", "TN2018");

    [Fact]
    public Task The_fix_opens_them() => DiagnosticFixTest<ReplaceInitializerFix>.Makes(
        """
        [Network, Input(16, 8), XavierUniform, {|TN2018:Zeros(For = InitializerTarget.Bias)|}]
        [LSTM(32, LastStep = true), Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(16, 8), XavierUniform, ForgetGate]
        [LSTM(32, LastStep = true), Linear(10)]
        public partial class Net;
        """, "Replace Zeros by ForgetGate");
}
