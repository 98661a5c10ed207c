using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Steps become a block of their own.</summary>
public class ExtractBlockTests
{
    [Fact]
    public Task Extracts_a_residual() => RefactoringTest<ExtractBlockRefactoring>.Makes(
        """
        [Network, Input(3, 32, 32)]
        public partial class Net
        {
            [Conv2d(16, 3, Stride = 2, Padding = 1)] public partial Conv2d Stem { get; }

            // The residual.
            [|[Conv2d(16, 3, Padding = 1), ReLU] public partial Conv2d A { get; }
            [Conv2d(16, 3, Padding = 1)] public partial Conv2d B { get; }
            [Add(nameof(B), nameof(Stem)), ReLU] public partial Value Sum { get; }|]
            [GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Head { get; }
            [From(nameof(Sum)), GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Other { get; }
            [Add(nameof(Head), nameof(Other))] public partial Value Both { get; }
        }

        """,
        """
        [Network, Input(3, 32, 32)]
        public partial class Net
        {
            [Conv2d(16, 3, Stride = 2, Padding = 1)] public partial Conv2d Stem { get; }

            [Block<NetBlock>] public partial NetBlock Block1 { get; }
            [GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Head { get; }
            [From(nameof(Block1)), GlobalAvgPool2d, Flatten, Linear(10)] public partial Linear Other { get; }
            [Add(nameof(Head), nameof(Other))] public partial Value Both { get; }
        }

        [Network, Input(16, 16, 16)]
        public partial class NetBlock
        {
            // The residual.
            [Conv2d(16, 3, Padding = 1), ReLU] public partial Conv2d A { get; }
            [Conv2d(16, 3, Padding = 1)] public partial Conv2d B { get; }
            [Add(nameof(B), Network.Input), ReLU] public partial Value Sum { get; }
        }

        """,
        "Extract 3 steps into a block; their keys will begin with 'block1.'");

    [Theory]
    [InlineData("[|[Linear(4)] public partial Linear A { get; }|] [Linear(4)] public partial Linear B { get; }")]
    [InlineData("[|[Linear(4)] public partial Linear A { get; } [Linear(4)] public partial Linear B { get; }|] [Add(nameof(A), nameof(B))] public partial Value C { get; }")]
    [InlineData("[Linear(4)] public partial Linear A { get; } [Linear(4)] public partial Linear B { get; } [|[Linear(4)] public partial Linear C { get; } [Add(nameof(A), nameof(C))] public partial Value D { get; }|]")]
    [InlineData("private const int Width = 4; [|[Linear(Width)] public partial Linear A { get; } [Linear(4)] public partial Linear B { get; }|]")]
    [InlineData("[|[Linear(0)] public partial Linear A { get; } [Linear(4)] public partial Linear B { get; }|]")]
    public Task Leaves_steps_that_stand_not_alone(string steps) => RefactoringTest<ExtractBlockRefactoring>.OffersNothing($"[Network, Input(4)] public partial class Net {{ {steps} }}");
}
