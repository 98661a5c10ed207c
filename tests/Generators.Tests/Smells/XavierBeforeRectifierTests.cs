using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>TN2006: Xavier and LeCun before ReLU and its kind.</summary>
public class XavierBeforeRectifierTests
{
    [Fact]
    public Task Layers_in_a_row_are_found_at_the_initializer() => DiagnosticCheck.Finds(
        """
        [Network, Input(64), {|TN2006:XavierUniform|}]
        [Linear(64), ReLU]
        [Linear(64), LeakyReLU(NegativeSlope = 0.1)]
        [Linear(64), GELU]
        [Linear(64), ReLU]
        [Linear(10)]
        public partial class Net;
        """,
        "Initializer 'XavierUniform' on Linear 'Linear1', Linear 'Linear2' and 2 more layers: Var W · fan-in is 1 on the first, but ReLU after it needs 2 to keep the signal's second moment; these 4 layers in a row multiply it by 0.05368. Use HeUniform.");

    [Fact]
    public Task In_blocks_it_is_told_of_once_where_the_initializer_stands() => DiagnosticCheck.Finds(
        """
        [Network, Input(32)]
        public partial class Hidden
        {
            [Parameter] private const int Width = 32;
            [Linear(Width), ReLU] public partial Linear Linear1 { get; }
        }

        [Network, Input(32), {|TN2006:LeCunNormal|}]
        public partial class Net
        {
            [Block<Hidden>(32, Repeat = 2)] public partial ModuleList<Hidden> Layers { get; }
            [Linear(10)] public partial Linear Head { get; }
        }
        """,
        "Initializer 'LeCunNormal' on Linear 'Linear1' (2 times): Var W · fan-in is 1 on the first, but ReLU after it needs 2 to keep the signal's second moment; these 2 layers in a row multiply it by 0.25. Use HeNormal.");

    [Theory]
    [InlineData("Input(64), XavierUniform, Linear(64), Tanh, Linear(64), Tanh, Linear(10)")] // what it is for
    [InlineData("Input(64), XavierUniform, Linear(64), ReLU, Linear(10)")] // one layer
    [InlineData("Input(64), XavierUniform(Gain = 1.414), Linear(64), ReLU, Linear(64), ReLU, Linear(10)")]
    [InlineData("Input(64), HeUniform, Linear(64), ReLU, Linear(64), ReLU, Linear(10)")]
    [InlineData("Input(3, 8, 8), XavierUniform, Conv2d(8, 3, Bias = false), BatchNorm2d, ReLU, Conv2d(8, 3, Bias = false), BatchNorm2d, ReLU, Conv2d(8, 3, Bias = false), BatchNorm2d, ReLU, Flatten, Linear(10)")]
    [InlineData("Input(64), XavierUniform, Linear(64), ReLU, LayerNorm, Linear(64), ReLU, LayerNorm, Linear(10)")] // normalised behind
    [InlineData("Input(64), Linear(64), ReLU, Linear(64), ReLU, Linear(10)")] // PyTorch's default
    public Task Scales_that_fit_or_do_not_matter_are_not(string attributes) =>
        DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", "TN2006");

    [Fact]
    public Task Residual_branches_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64), XavierUniform]
        public partial class Net
        {
            [Linear(64)] public partial Linear Stem { get; }
            [ReLU, Linear(64)] public partial Linear A { get; }
            [Add(nameof(Stem), nameof(A))] public partial Value Sum { get; }
            [ReLU, Linear(64)] public partial Linear B { get; }
            [Add(nameof(Sum), nameof(B)), ReLU, Linear(10)] public partial Linear Head { get; }
        }
        """, "TN2006");

    [Fact]
    public Task The_fix_takes_He_of_the_same_kind() => DiagnosticFixTest<ReplaceInitializerFix>.Makes(
        """
        [Network, Input(64), {|TN2006:XavierUniform(Fans = FanConvention.Effective)|}]
        [Linear(64), ReLU, Linear(64), ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(64)]
        [{|TN2006:TypedNets.LeCunNormal|}] // published
        [Linear(64), ReLU, Linear(64), ReLU, Linear(10)]
        public partial class Other;
        """,
        """
        [Network, Input(64), HeUniform(Fans = FanConvention.Effective)]
        [Linear(64), ReLU, Linear(64), ReLU, Linear(10)]
        public partial class Net;

        [Network, Input(64)]
        [TypedNets.HeNormal] // published
        [Linear(64), ReLU, Linear(64), ReLU, Linear(10)]
        public partial class Other;
        """, "Replace XavierUniform by HeUniform|Replace TypedNets.LeCunNormal by HeNormal", steps: 2);
}
