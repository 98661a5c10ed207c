using TypedNets.Data;
using TypedNets.Studies;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>The data sets of the published experiments, as they were given to the networks there.</summary>
internal static class PresetData
{
    /// <summary>CIFAR-10 in colour, 3×32×32, standardised.</summary>
    /// <param name="batches">How many of its five files of 10,000 images are trained on.</param>
    /// <param name="test">How many test images, the first ones.</param>
    public static StudyData Cifar10(int batches, int test) => new("CIFAR-10",
        FormattableString.Invariant($"CIFAR-10: training files 1 to {batches}, standardised; the first {test:N0} test images"),
        [3, 32, 32], 10, stop => new StudySamples(
            TypedNets.Data.Cifar10.Load(Split.Train, batches, cancellation: stop), First(TypedNets.Data.Cifar10.Load(Split.Test, cancellation: stop), test)));

    /// <summary>Fashion-MNIST, 1×28×28, standardised.</summary>
    /// <param name="train">How many training images, the first ones.</param>
    /// <param name="test">How many test images.</param>
    public static StudyData FashionMnist(int train = 60_000, int test = 10_000) => new("Fashion-MNIST",
        FormattableString.Invariant($"Fashion-MNIST: the first {train:N0} training images, standardised; the first {test:N0} test images"),
        [1, 28, 28], 10, stop => new StudySamples(
            First(TypedNets.Data.FashionMnist.Load(Split.Train, cancellation: stop), train), First(TypedNets.Data.FashionMnist.Load(Split.Test, cancellation: stop), test)));

    /// <summary>Fashion-MNIST with a border of two pixels, 1×32×32, standardised.</summary>
    public static StudyData FashionMnist32() => new("Fashion-MNIST",
        "Fashion-MNIST: 60,000 training images, standardised, with a border of two pixels; the first 5,000 test images",
        [1, 32, 32], 10, stop => new StudySamples(
            DataSource.Padded(TypedNets.Data.FashionMnist.Load(Split.Train, cancellation: stop), 60_000), DataSource.Padded(TypedNets.Data.FashionMnist.Load(Split.Test, cancellation: stop), 5000)));

    /// <summary>CIFAR-10 in grey, 1×32×32, standardised.</summary>
    /// <param name="batches">How many of its five files of 10,000 images are trained on.</param>
    public static StudyData GreyCifar10(int batches) => new("CIFAR-10",
        FormattableString.Invariant($"CIFAR-10: training files 1 to {batches}, the mean of the standardised colours; the first 5,000 test images"),
        [1, 32, 32], 10, stop => new StudySamples(
            Grey(TypedNets.Data.Cifar10.Load(Split.Train, batches, cancellation: stop)), Grey(First(TypedNets.Data.Cifar10.Load(Split.Test, cancellation: stop), 5000))));

    /// <summary>Optdigits, 1×8×8, standardised.</summary>
    public static StudyData Optdigits() => new("Optdigits", "Optdigits: 3,823 training and 1,797 test images of 8×8, standardised",
        [1, 8, 8], 10, stop => new StudySamples(
            TypedNets.Data.Optdigits.Load(Split.Train, cancellation: stop), TypedNets.Data.Optdigits.Load(Split.Test, cancellation: stop)));

    /// <summary>MNIST, 1×28×28, standardised.</summary>
    /// <param name="test">How many test images.</param>
    public static StudyData Mnist(int test = 10_000) => new("MNIST",
        FormattableString.Invariant($"MNIST: 60,000 training images, standardised; the first {test:N0} test images"),
        [1, 28, 28], 10, stop => new StudySamples(
            TypedNets.Data.Mnist.Load(Split.Train, cancellation: stop), First(TypedNets.Data.Mnist.Load(Split.Test, cancellation: stop), test)));

    /// <summary>MNIST with each 4×4 pixels averaged, 1×7×7.</summary>
    public static StudyData Mnist7(int test = 10_000) => new("MNIST 7×7",
        FormattableString.Invariant($"MNIST 7×7: 60,000 training images, standardised, each 4×4 pixels averaged; the first {test:N0} test images"),
        [1, 7, 7], 10, stop => new StudySamples(
            Pooled(TypedNets.Data.Mnist.Load(Split.Train, cancellation: stop)), Pooled(First(TypedNets.Data.Mnist.Load(Split.Test, cancellation: stop), test))));

    /// <summary>Shapeset-3×2, 1×32×32, in [-1, 1] as in the paper.</summary>
    public static StudyData Shapeset(int train, int test) => new("Shapeset-3×2",
        FormattableString.Invariant($"Shapeset-3×2: {train:N0} training images of seed 1; {test:N0} test images of seed 0"),
        [1, 32, 32], 9, _ => new StudySamples(Shapeset3x2.Create(train, seed: 1), Shapeset3x2.Create(test, seed: 0)));

    /// <summary>A root seed of a network's weights, from a measurement's generator.</summary>
    public static long Seed(Generator generator)
    {
        using Tensor drawn = randint(0, int.MaxValue, [1], ScalarType.Int64, generator: generator);
        return drawn.item<long>();
    }

    /// <summary>A number in a sentence, the same in all cultures.</summary>
    public static string Text(double value) => FormattableString.Invariant($"{value}");

    /// <summary>The first samples in memory of their own; frees the whole set.</summary>
    private static Dataset First(Dataset whole, int count)
    {
        if (count == whole.Count)
            return whole;
        using (whole)
        using (Dataset first = whole.Take(count))
            return new Dataset(whole.Name, first.Inputs.clone(), first.Labels.clone(), whole.ClassNames);
    }

    private static Dataset Grey(Dataset whole)
    {
        using (whole)
            return new Dataset(whole.Name, whole.Inputs.mean([1], keepdim: true), whole.Labels.clone(), whole.ClassNames);
    }

    private static Dataset Pooled(Dataset whole)
    {
        using (whole)
            return new Dataset(whole.Name, nn.functional.avg_pool2d(whole.Inputs, 4), whole.Labels.clone(), whole.ClassNames);
    }
}
