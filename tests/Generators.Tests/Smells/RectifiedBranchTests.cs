namespace TypedNets.Generators.Tests;

/// <summary>TN4020: a residual branch that is never negative.</summary>
public class RectifiedBranchTests
{
    private const string Unit = """
        [Network, Input(8, 8, 8)]
        public partial class Unit
        {
            [Conv2d(8, 3, Padding = 1), ReLU] public partial Conv2d Conv { get; }
        }


        """;

    [Fact]
    public Task A_rectifier_before_the_sum_is_found() => DiagnosticCheck.Finds(
        Unit + """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Conv2d(8, 3, Padding = 1), BatchNorm2d, ReLU] public partial Sequential First { get; }
            [{|TN4020:Add(nameof(First), Network.Input)|}] public partial Value Sum { get; }
            [Block<Unit>] public partial Unit Second { get; }
            [{|TN4020:Add(nameof(Sum), nameof(Second))|}] public partial Value Output { get; }
        }
        """,
        "Add 'Sum': its branch ends with ReLU 'first.2' and is never negative, so that it can only add to what goes around it; put the activation behind the sum, or before the branch's weights.",
        "Add 'Output': its branch ends with ReLU 'relu1' and is never negative, so that it can only add to what goes around it; put the activation behind the sum, or before the branch's weights.");

    /// <summary>ResNet, its pre-activated form, LinkNet's sum of both sides, DenseNet's concatenation.</summary>
    [Fact]
    public Task A_rectifier_elsewhere_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Conv2d(8, 3, Padding = 1), BatchNorm2d, ReLU, Conv2d(8, 3, Padding = 1), BatchNorm2d] public partial Sequential First { get; }
            [Add(nameof(First), Network.Input), ReLU] public partial Value Sum { get; }
            [BatchNorm2d, ReLU, Conv2d(8, 3, Padding = 1)] public partial Sequential Second { get; }
            [Add(nameof(Second), nameof(Sum))] public partial Value Sum2 { get; }
            [Conv2d(8, 3, Stride = 2, Padding = 1), ReLU, ConvTranspose2d(8, 2, Stride = 2), ReLU] public partial Sequential Down { get; }
            [Add(nameof(Down), nameof(Sum2))] public partial Value Sum3 { get; }
            [Conv2d(8, 3, Padding = 1), ReLU] public partial Conv2d Dense { get; }
            [Concat(nameof(Dense), nameof(Sum3))] public partial Value Joined { get; }
            [From(Network.Input), Conv2d(16, 1), ReLU] public partial Conv2d Parallel { get; }
            [Add(nameof(Joined), nameof(Parallel))] public partial Value Output { get; }
        }
        """, "TN4020");
}
