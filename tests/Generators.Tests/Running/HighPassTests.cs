using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>HighPass: blind to what an image shows, of unit variance on correlated pixels, and able to learn from what is left of an image.</summary>
[Collection(nameof(TorchCollection))]
public sealed class HighPassTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of($$"""
        {{DiagnosticSource.Head}}
        [Network, Input(3, 20, 20), HighPass(Correlation = 0.9)]
        [Conv2d(64, 5), Conv2d(8, 3)]
        public partial class Filters;

        [Network, Input(1, 24, 24)]
        [Conv2d(16, 5), ReLU, Conv2d(16, 3, Stride = 2), ReLU, GlobalAvgPool2d, Flatten, Linear(2)]
        public partial class Forensic;
        """);

    public void Dispose()
    {
        _scope.Dispose();
        _assembly.Dispose();
    }

    [Fact]
    public void What_is_constant_gives_nothing_and_correlated_pixels_keep_their_variance()
    {
        using nn.Module<Tensor, Tensor> network = _assembly["Sample.Filters"].Create(seed: 1);
        Tensor filters = network.get_parameter("conv1.weight")!, rest = network.get_parameter("conv2.weight")!;
        Assert.InRange(nn.functional.conv2d(full(1, 3, 9, 9, 7f), filters).abs().max().item<float>(), 0, 1e-4);

        // Pixels of variance 1, of which nine tenths are common to all of an image's channel.
        manual_seed(1);
        Tensor images = (Math.Sqrt(0.9) * randn(200, 3, 1, 1)) + (Math.Sqrt(0.1) * randn(200, 3, 20, 20));
        Assert.Equal(1, nn.functional.conv2d(images, filters).var().item<float>(), 0.1);

        // All others are He's.
        Assert.Equal(1 / Math.Sqrt(64 * 9), rest.std().item<float>(), 4 / Math.Sqrt(64 * 9) / Math.Sqrt(2 * rest.numel()));
        Assert.InRange(rest.sum([2, 3]).abs().max().item<float>(), 0.1, 1);
    }

    /// <summary>
    /// Whether the noise in an image, a thirtieth of what it shows, was smoothed: the task of forensics, which the paper's filters are for.
    /// </summary>
    [Fact]
    public void Traces_in_the_noise_are_learned_that_are_not_by_He()
    {
        double Trained(Initializer initializer)
        {
            using nn.Module<Tensor, Tensor> network = _assembly["Sample.Forensic"].Create(seed: 2, initializer);
            return Trial.Run(network, optim.Adam(network.parameters(), 3e-3), Images, 220).Accuracy;
        }

        Assert.InRange(Trained(Initializers.HighPass(0.99)), 0.8, 1);
        Assert.InRange(Trained(Initializers.HeNormal()), 0, 0.65);
    }

    private static (Tensor Inputs, Tensor Labels) Images(int step)
    {
        using var generator = new Generator((ulong)step + 5);
        Tensor shown = nn.functional.interpolate(randn([64, 1, 3, 3], generator: generator), [24, 24], mode: InterpolationMode.Bilinear, align_corners: true);
        Tensor noise = randn([64, 1, 26, 26], generator: generator), labels = randint(0, 2, [64], ScalarType.Int64, generator: generator);
        Tensor smooth = 3 * nn.functional.avg_pool2d(noise, 3, 1), rough = noise.narrow(2, 1, 24).narrow(3, 1, 24);
        return (shown + (where(labels.view(-1, 1, 1, 1).eq(1), smooth, rough) / 30), labels);
    }
}
