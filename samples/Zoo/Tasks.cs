using TorchSharp;
using TypedNets.Data;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>The tasks of the zoo. What is held out is at most 2,000 images, so that a slow network too is told in seconds.</summary>
internal static class Tasks
{
    private const int HeldOut = 2000;

    public static ZooTask Optdigits { get; } = new("Optdigits: which digit, 8×8",
        (split, root, stop) => TypedNets.Data.Optdigits.Load(split, root, cancellation: stop));

    public static ZooTask Mnist32 { get; } = new("MNIST: which digit, 28×28 with a border to 32×32",
        (split, root, stop) => Padded(Mnist.Load(split, root, cancellation: stop)));

    public static ZooTask Cifar10 { get; } = new("CIFAR-10: what a photograph shows, 32×32",
        (split, root, stop) => split == Split.Train
            ? TypedNets.Data.Cifar10.Load(split, batches: 1, root, cancellation: stop)
            : First(HeldOut, TypedNets.Data.Cifar10.Load(split, root: root, cancellation: stop)));

    public static ZooTask Cifar10At224 { get; } = Cifar10 with
    {
        Data = "CIFAR-10: what a photograph shows, 32×32 enlarged to 224×224",
        EnlargedTo = 224,
    };

    public static ZooTask ShapesetPixels { get; } = new("Shapeset-3×2: what each pixel shows, 32×32",
        (split, _, _) => split == Split.Train ? Shapeset3x2.CreateSegmented(20_000, seed: 1) : Shapeset3x2.CreateSegmented(500, seed: 0));

    public static ZooTask FashionImages { get; } = new("Fashion-MNIST: the image itself, 28×28",
        (split, root, stop) => Itself(FashionMnist.Load(split, root, standardize: false, cancellation: stop)))
    {
        Loss = (outputs, images) => nn.functional.mse_loss(outputs, images),
        Measure = Measure.SquaredError,
    };

    public static ZooTask Characters { get; } = new("Tiny Shakespeare: the next character, in windows of 64",
        (split, root, stop) => TinyShakespeare.Load(split, length: 64, root, cancellation: stop))
    {
        Measure = Measure.BitsPerCharacter,
    };

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
}
