using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>Networks that branch and join, against the same by hand.</summary>
[Collection(nameof(Running.TorchCollection))]
public sealed class GraphTests : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of("""
        [Network, Input(4, 6, 6), HeNormal]
        public partial class Residual
        {
            [Conv2d(4, 3, Padding = 1), ReLU] public partial Conv2d Stem { get; }
            [Conv2d(4, 3, Padding = 1), BatchNorm2d] public partial Sequential Branch { get; }
            [Add(nameof(Branch), nameof(Stem)), ReLU] public partial Value Sum { get; }
            [GlobalAvgPool2d, Flatten, Linear(3)] public partial Linear Fc { get; }
        }

        [Network, Input(4, 6, 6)]
        public partial class Squeeze
        {
            [GlobalAvgPool2d, Flatten, Linear(2), ReLU] public partial Linear Down { get; }
            [Linear(4), Sigmoid, Unflatten(1, [4, 1, 1])] public partial Linear Up { get; }
            [Multiply(Network.Input, nameof(Up))] public partial Value Scaled { get; }
        }

        [Network, Input(4, 6, 6)]
        public partial class UShape
        {
            [Conv2d(4, 3, Padding = 1), ReLU] public partial Conv2d Fine { get; }
            [MaxPool2d(2), Conv2d(8, 3, Padding = 1), ReLU, Upsample(ScaleFactor = 2)] public partial Conv2d Coarse { get; }
            [Concat(nameof(Coarse), nameof(Fine)), Conv2d(4, 3, Padding = 1), ReLU, Conv2d(2, 1)] public partial Sequential Head { get; }
        }

        [Network, Input("image", 5), Input("text", 3)]
        public partial class Pair
        {
            [From("image"), Linear(4), Tanh] public partial Linear Left { get; }
            [From("text"), Linear(4)] public partial Linear Right { get; }
            [Output, Add(nameof(Left), nameof(Right), nameof(Left))] public partial Value Sum { get; }
            [Output, From(nameof(Left), nameof(Right)), Bilinear(2)] public partial Bilinear Score { get; }
            [Output, Multiply(nameof(Left), nameof(Right), nameof(Left)), Linear(1)] public partial Linear Item3 { get; }
        }

        internal static class Use
        {
            internal static (long, long) Sizes(Pair pair, TorchSharp.torch.Tensor image, TorchSharp.torch.Tensor text)
            {
                var result = pair.call(image, text);
                return (result.Sum.shape[1], result.Score.shape[1]);
            }
        }
        """);

    public void Dispose() => _assembly.Dispose();

    [Fact]
    public void A_residual_block() => Same("Residual", (p, x) =>
    {
        Tensor stem = functional.relu(functional.conv2d(x[0], p["stem.weight"], p["stem.bias"], padding: [1, 1]));
        Tensor branch = functional.conv2d(stem, p["branch.0.weight"], p["branch.0.bias"], padding: [1, 1]);
        Tensor normal = functional.batch_norm(branch, zeros(4, float64), ones(4, float64), p["branch.1.weight"], p["branch.1.bias"], training: true);
        return [functional.linear(functional.relu(normal + stem).mean([2, 3]), p["fc.weight"], p["fc.bias"])];
    });

    [Fact]
    public void Channels_that_are_scaled_by_what_was_squeezed_from_them() => Same("Squeeze", (p, x) =>
    {
        Tensor down = functional.relu(functional.linear(x[0].mean([2, 3]), p["down.weight"], p["down.bias"]));
        return [x[0] * functional.linear(down, p["up.weight"], p["up.bias"]).sigmoid().view(-1, 4, 1, 1)];
    });

    [Fact]
    public void A_fine_and_a_coarse_path_that_are_concatenated() => Same("UShape", (p, x) =>
    {
        Tensor fine = functional.relu(functional.conv2d(x[0], p["fine.weight"], p["fine.bias"], padding: [1, 1]));
        Tensor coarse = functional.relu(functional.conv2d(functional.max_pool2d(fine, 2), p["coarse.weight"], p["coarse.bias"], padding: [1, 1]));
        Tensor both = cat([coarse.repeat_interleave(2, 2).repeat_interleave(2, 3), fine], 1);
        Tensor hidden = functional.relu(functional.conv2d(both, p["head.0.weight"], p["head.0.bias"], padding: [1, 1]));
        return [functional.conv2d(hidden, p["head.2.weight"], p["head.2.bias"])];
    });

    [Fact]
    public void Two_inputs_and_three_outputs() => Same("Pair", (p, x) =>
    {
        Tensor left = functional.linear(x[0], p["left.weight"], p["left.bias"]).tanh(), right = functional.linear(x[1], p["right.weight"], p["right.bias"]);
        return
        [
            left + right + left,
            functional.bilinear(left, right, p["score.weight"], p["score.bias"]),
            functional.linear(left * right * left, p["item3.weight"], p["item3.bias"]),
        ];
    });

    [Fact]
    public void Outputs_are_called_as_their_steps()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["Pair"];
        using Module network = running.CreateAny(seed: 1);
        Type use = network.GetType().Assembly.GetType("Use")!;
        Assert.Equal((4L, 2L), use.GetMethod("Sizes", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, [network, randn(2, 5), randn(2, 3)]));
    }

    [Fact]
    public void A_wrong_input_is_named()
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly["Pair"];
        using Module network = running.CreateAny(seed: 1);
        var error = Assert.Throws<NetworkInputException>(() => running.Run(network, randn(2, 5), randn(2, 4)));
        Assert.Contains("Pair: input 'text' must be N×3", error.Message);
    }

    private void Same(string name, Func<Dictionary<string, Tensor>, Tensor[], Tensor[]> byHand)
    {
        using DisposeScope scope = NewDisposeScope();
        RunningNetwork running = _assembly[name];
        using Module network = running.CreateAny(seed: 1, dtype: ScalarType.Float64);
        GraphComparison.AssertSame(running, network, byHand, batch: 3);
    }
}
