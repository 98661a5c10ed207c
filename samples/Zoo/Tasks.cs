using TorchSharp;
using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>The tasks of the zoo. What is held out is at most 1,000 photographs, so that a slow network too is told in seconds.</summary>
internal static class Tasks
{
    private const int HeldOut = 1000;

    public static ZooTask Optdigits { get; } = new("Optdigits: which digit, 8×8",
        (split, place) => TypedNets.Data.Optdigits.Load(split, place.Root, place.Download, cancellation: place.Stop));

    public static ZooTask Mnist32 { get; } = new("MNIST: which digit, 28×28 with a border to 32×32",
        (split, place) => Padded(Mnist.Load(split, place.Root, place.Download, cancellation: place.Stop)));

    public static ZooTask MnistPairs { get; } = new("MNIST: whether two digits are the same, 28×28",
        (split, place) => Pairs(Mnist.Load(split, place.Root, place.Download, cancellation: place.Stop)));

    public static ZooTask Cifar10 { get; } = new("CIFAR-10: what a photograph shows, 32×32",
        (split, place) => split == Split.Train ? Photographs(split, place) : First(HeldOut, Photographs(split, place)));

    /// <summary>For networks at the size of ImageNet's photographs, which take hours on a CPU: each has a small variant beside it.</summary>
    public static ZooTask Cifar10At224 { get; } = Cifar10 with { Optimizer = new Adam(1e-4), BatchSize = 32, Steps = 2000, EnlargedTo = 224 };

    public static ZooTask ShapesetPixels { get; } = new("Shapeset-3×2: what each pixel shows, 32×32",
        (split, _) => split == Split.Train ? Shapeset3x2.CreateSegmented(5000, seed: 1) : Shapeset3x2.CreateSegmented(200, seed: 0));

    public static ZooTask FashionImages { get; } = new("Fashion-MNIST: the image itself, 28×28",
        (split, place) => Itself(FashionMnist.Load(split, place.Root, place.Download, standardize: false, place.Stop)))
    {
        Loss = (outputs, images) => nn.functional.mse_loss(outputs, images),
        Measure = Measure.SquaredError,
    };

    public static ZooTask Characters { get; } = new("Tiny Shakespeare: the next character, in windows of 64",
        (split, place) => TinyShakespeare.Load(split, length: 64, place.Root, place.Download, place.Stop))
    {
        Measure = Measure.BitsPerCharacter,
    };

    /// <summary>A fifth of the training set is more than minutes can use.</summary>
    private static Dataset Photographs(Split split, DataPlace place) =>
        TypedNets.Data.Cifar10.Load(split, batches: 1, place.Root, place.Download, cancellation: place.Stop);

    /// <summary>The first samples; frees the whole set.</summary>
    private static Dataset First(int count, Dataset whole)
    {
        using (whole)
            return whole.Take(count);
    }

    /// <summary>The images with the background's grey around them; frees the set.</summary>
    private static Dataset Padded(Dataset images)
    {
        using (images)
        {
            float background = images.Inputs.min().item<float>();
            return new Dataset(images.Name, nn.functional.pad(images.Inputs, [2, 2, 2, 2], PaddingModes.Constant, background),
                images.Labels.alias(), images.ClassNames);
        }
    }

    /// <summary>The images as their own labels; frees the set.</summary>
    private static Dataset Itself(Dataset images)
    {
        using (images)
            return new Dataset(images.Name, images.Inputs.alias(), images.Inputs.alias(), []);
    }

    /// <summary>Each image with another as its second channel, every other time one of its class; frees the set.</summary>
    private static Dataset Pairs(Dataset images)
    {
        using (images)
        {
            long[] digits = images.Labels.data<long>().ToArray();
            ILookup<long, long> places = Enumerable.Range(0, digits.Length).ToLookup(i => digits[i], i => (long)i);
            long[][] byDigit = [.. Enumerable.Range(0, images.ClassCount).Select(digit => places[digit].ToArray())];
            var random = new Random(1);
            long[] mates = [.. digits.Select((digit, i) => Mate((digit + (i % 2 == 0 ? 0 : random.Next(1, byDigit.Length))) % byDigit.Length))];
            using Tensor seconds = images.Inputs.index_select(0, tensor(mates));
            return new Dataset("Pairs of " + images.Name, cat([images.Inputs, seconds], 1),
                tensor(digits.Select((_, i) => (i + 1L) % 2).ToArray()), ["different", "same"]);

            long Mate(long digit) => byDigit[digit][random.Next(byDigit[digit].Length)];
        }
    }
}
