using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2008 and TN2009: what SELU needs before and after it.</summary>
public class SeluTests
{
    [Fact]
    public Task A_variance_that_is_not_one_over_the_fan_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64)]
        [{|TN2008:Linear(64)|}, SELU, AlphaDropout(0.1)]
        [Linear(64), SELU]
        [Linear(10)]
        public partial class Net;

        [Network, Input(64), {|TN2008:HeNormal|}]
        [Linear(64), SELU, Linear(64), SELU, Linear(64), SELU, Linear(10)]
        public partial class Other;
        """,
        "Default initializer 'TorchDefault' on Linear 'Linear1' and Linear 'Linear2': SELU keeps mean 0 and variance 1 only with Var W · fan-in = 1, but that is 0.3333 on the first, and over 2 of them in a row the second moment goes from 1 to 0.2029. Use LeCunUniform.",
        "Initializer 'HeNormal' on Linear 'Linear1', Linear 'Linear2' and Linear 'Linear3': SELU keeps mean 0 and variance 1 only with Var W · fan-in = 1, but that is 0.5625 on the first, and over 3 of them in a row the second moment goes from 1 to 0.3297. Use LeCunNormal.");

    [Theory]
    [InlineData("Input(64), LeCunNormal, Linear(64), SELU, Linear(64), SELU, Linear(10)")]
    [InlineData("Input(64), XavierNormal, Linear(64), SELU, Linear(64), SELU, Linear(10)")] // equal fans
    [InlineData("Input(64), VarianceScaling(1), Linear(64), SELU, Linear(32), SELU, Linear(10)")]
    [InlineData("Input(64), Orthogonal(Gain = 1), Linear(64), SELU, Linear(64), SELU, Linear(10)")]
    [InlineData("Input(3, 2, 2), LeCunNormal, Conv2d(8, 3, Padding = 1), SELU, Conv2d(8, 3, Padding = 1), SELU, Flatten, Linear(10)")] // the border is no mistake
    [InlineData("Input(64), HeNormal, Linear(64), SELU, Linear(10)")] // one layer
    public Task A_variance_of_about_one_over_the_fan_is_not(string attributes) => DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2008");

    [Fact]
    public Task Dropout_of_the_other_kind_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), LeCunNormal]
        [Linear(64), SELU, {|TN2009:Dropout(0.1)|}]
        [Linear(64), GELU, {|TN2009:AlphaDropout(0.1)|}]
        [Linear(10)]
        public partial class Net;
        """,
        "Dropout 'dropout1': it sets elements to 0, which takes the mean 0 and variance 1 away that SELU 'selu1' keeps; AlphaDropout sets them to SELU's limit, −1.758, and keeps both.",
        "AlphaDropout 'alpha_dropout1': it sets elements to −1.758, the limit of SELU, but GELU 'gelu1' comes before it, whose outputs have no such limit; use Dropout.");

    [Fact]
    public Task Dropout_of_the_right_kind_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64), LeCunNormal]
        [AlphaDropout(0.05), Linear(64), SELU, AlphaDropout(0.1)]
        [Linear(64), ReLU, Dropout(0.1)]
        [Linear(64), LayerNorm, Dropout(0.1), Linear(10)]
        public partial class Net;
        """, "TN2009");

    [Fact]
    public Task The_fixes_take_LeCun_and_the_other_dropout()
    {
        const string Right = """
            [Network, Input(64), LeCunUniform]
            [Linear(64), SELU, TypedNets.AlphaDropout(0.1)]
            [Linear(64), SELU, AlphaDropout(p: 0.2)]
            [Linear(10)]
            public partial class Net;
            """;
        string otherDropout = Right.Replace("TypedNets.AlphaDropout(0.1)", "{|TN2009:TypedNets.Dropout(0.1)|}", StringComparison.Ordinal).Replace("AlphaDropout(p: 0.2)", "{|TN2009:Dropout(p: 0.2)|}", StringComparison.Ordinal);
        return Task.WhenAll(
            DiagnosticFixTest<ReplaceInitializerFix>.Makes(Right.Replace("LeCunUniform", "{|TN2008:HeUniform(Mode = FanMode.FanOut)|}", StringComparison.Ordinal), Right, "Replace HeUniform by LeCunUniform"),
            DiagnosticFixTest<ChangeKindFix>.Makes(otherDropout, Right, "Replace TypedNets.Dropout by AlphaDropout|Replace Dropout by AlphaDropout", steps: 2));
    }
}
