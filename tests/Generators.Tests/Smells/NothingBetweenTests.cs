namespace TypedNets.Generators.Tests;

/// <summary>TN4003: two linear maps with nothing between.</summary>
public class NothingBetweenTests
{
    [Fact]
    public Task Two_that_are_one_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(16, 3), {|TN4003:Conv2d(16, 5, Padding = 1, Bias = false)|}, ReLU]
        [Conv2d(32, 1), {|TN4003:Conv2d(20, 1)|}, GELU, GELU]
        [Flatten, Linear(64)]
        [{|TN4003:Linear(10)|}]
        public partial class Net;
        """,
        "Conv2d 'Conv2': nothing stands between Conv2d 'Conv1' and it, so that the two are one linear map: a convolution of 3 to 16 channels with windows of 7×7; put an activation between.",
        "Conv2d 'Conv4': nothing stands between Conv2d 'Conv3' and it, so that the two are one linear map: a convolution of 16 to 20 channels with windows of 1×1; put an activation between.",
        "Linear 'Linear2': nothing stands between Linear 'Linear1' and it, so that the two are one linear map: 320 → 10 by 21,194 parameters, where one of 3,210 does the same; put an activation between.");

    [Fact]
    public Task Two_that_are_meant_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(16, 16, 16)]
        public partial class Net
        {
            [Conv2d(16, 3, Padding = 1, Groups = 16), Conv2d(32, 1), ReLU] public partial Sequential Depthwise { get; }
            [Conv2d(32, [3, 1], Paddings = [1, 0]), Conv2d(32, [1, 3], Paddings = [0, 1]), ReLU] public partial Sequential Separable { get; }
            [Conv2d(64, 2, Stride = 2), Conv2d(64, 1), MaxPool2d(2), Conv2d(8, 1), ReLU] public partial Sequential Patches { get; }
            [Conv2d(4, 1), Conv2d(32, 3), ReLU, Flatten] public partial Sequential Squeezed { get; }
            [Linear(4), Linear(32), LayerNorm] public partial Sequential LowRank { get; }
            [Linear(64), Dropout(0.1)] public partial Linear Embedding { get; }
            [Linear(8)] public partial Linear Left { get; }
            [From(nameof(Embedding)), Linear(8)] public partial Linear Right { get; }
            [Multiply(nameof(Left), nameof(Right))] public partial Value Product { get; }
        }

        [Network, Input(32)]
        public partial class Features
        {
            [Linear(16), Output] public partial Linear Code { get; }
            [Linear(10), Output] public partial Linear Classes { get; }
        }
        """, "TN4003");

    [Fact]
    public Task The_fix_inserts_the_activation_that_the_network_has_most() => DiagnosticFixTest<CodeFixes.InsertBeforeFix>.Makes(
        """
        [Network, Input(20), TypedNets.Linear(64), TypedNets.GELU]
        [Linear(64), Sigmoid, Linear(64), Sigmoid]
        [Linear(32), HeNormal]
        [{|TN4003:TypedNets.Linear(16)|}, {|TN4003:Linear(10)|}]
        public partial class Net;
        """,
        """
        [Network, Input(20), TypedNets.Linear(64), TypedNets.GELU]
        [Linear(64), Sigmoid, Linear(64), Sigmoid]
        [Linear(32), HeNormal]
        [TypedNets.GELU, TypedNets.Linear(16), GELU, Linear(10)]
        public partial class Net;
        """, "Insert GELU before TypedNets.Linear|Insert GELU before Linear");
}
