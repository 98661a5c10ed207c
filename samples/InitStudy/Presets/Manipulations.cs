using TorchSharp;
using TypedNets.Data;
using TypedNets.Studies;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>Grey patches of CIFAR-10, as they are or manipulated in one of four ways.</summary>
internal static class Manipulations
{
    private const int Border = 2, Size = 32 - (2 * Border);
    private static readonly string[] s_kinds = ["original", "median", "blur", "noise", "enlarged"];

    /// <summary>30,000 patches of 6,000 images to train on, 10,000 of 2,000 others to test.</summary>
    public static StudyData Data() => new("Manipulated patches",
        "Grey CIFAR-10 images in 0 to 1 about their mean, 28×28 from their middle: original, 3×3 median, Gaussian blur 0.8, noise 2/255, enlarged by 1.1; 30,000 patches of training file 1, 10,000 of the test file",
        [1, Size, Size], s_kinds.Length, stop => Load(30_000, 10_000, stop));

    /// <summary>As many patches, a fifth of each kind.</summary>
    public static StudySamples Load(int train, int test, CancellationToken stop) => new(
        Create(Cifar10.Load(Split.Train, 1, standardize: false, cancellation: stop), train, seed: 1),
        Create(Cifar10.Load(Split.Test, standardize: false, cancellation: stop), test, seed: 2));

    private static Dataset Create(Dataset whole, int patches, ulong seed)
    {
        int images = (patches + s_kinds.Length - 1) / s_kinds.Length;
        using (whole)
        using (var scope = NewDisposeScope())
        using (var generator = new Generator(seed))
        {
            Tensor grey = Quantized(whole.Inputs.narrow(0, 0, images).mean([1], keepdim: true));
            using Scalar noise = 2 / 255.0;
            Tensor[] kinds =
            [
                grey,
                Median(grey),
                Blurred(grey),
                grey + (randn(grey.shape, generator: generator) * noise),
                nn.functional.interpolate(grey, size: [35, 35], mode: InterpolationMode.Bilinear, align_corners: false),
            ];
            Tensor inputs = cat([.. kinds.Select(kind => Middle(Quantized(kind)))]);
            // Kinds take turns, so that the first samples hold all of them.
            Tensor order = arange(s_kinds.Length * images, dtype: ScalarType.Int64).view(s_kinds.Length, images).t().flatten().narrow(0, 0, patches);
            Tensor labels = order.div(images, RoundingMode.floor).to(ScalarType.Int64);
            return new Dataset("Manipulated patches", (inputs.index_select(0, order) - inputs.mean()).MoveToOuterDisposeScope(), labels.MoveToOuterDisposeScope(), s_kinds);
        }
    }

    /// <summary>As a file of 8 bits would keep it.</summary>
    private static Tensor Quantized(Tensor images)
    {
        using Scalar levels = 255.0;
        return (images * levels).round().clamp(0, 255) / levels;
    }

    private static Tensor Median(Tensor images) =>
        nn.functional.pad(images, [1, 1, 1, 1], PaddingModes.Reflect).unfold(2, 3, 1).unfold(3, 3, 1).flatten(4).sort(-1).Values.select(-1, 4);

    private static Tensor Blurred(Tensor images)
    {
        float[] weights = [.. Enumerable.Range(-2, 5).Select(x => (float)Math.Exp(-x * x / (2 * 0.8 * 0.8)))];
        Tensor line = tensor(weights) / weights.Sum();
        return nn.functional.conv2d(nn.functional.pad(images, [2, 2, 2, 2], PaddingModes.Reflect), line.outer(line).view(1, 1, 5, 5));
    }

    private static Tensor Middle(Tensor images)
    {
        long start = (images.shape[2] - Size) / 2;
        return images.narrow(2, start, Size).narrow(3, start, Size);
    }
}
