using TorchSharp;
using TypedNets.Data;
using TypedNets.Studies;
using static TorchSharp.torch;

namespace InitStudy;

/// <summary>A data set of the study, brought to 32×32.</summary>
/// <param name="Option">Its name on the command line.</param>
/// <param name="Name">Its name in titles.</param>
/// <param name="Explanation">What it is.</param>
/// <param name="TargetLoss">The training loss that counts as reached.</param>
/// <param name="Classes">The number of its classes.</param>
/// <param name="Load">Loads the given numbers of training and test samples.</param>
internal sealed record DataSource(
    string Option, string Name, string Explanation, double TargetLoss, int Classes, Func<int, int, CancellationToken, StudySamples> Load)
{
    private const ulong TrainSeed = 1, TestSeed = 0;

    public static IReadOnlyList<DataSource> All { get; } =
    [
        new("shapeset", "Shapeset-3×2",
            $"rendered geometric shapes (Glorot and Bengio 2010), training images from seed {TrainSeed}, test images from seed {TestSeed}",
            1.9, 9, (train, test, _) => new StudySamples(Shapeset3x2.Create(train, TrainSeed), Shapeset3x2.Create(test, TestSeed))),
        new("fashion-mnist", "Fashion-MNIST", "photographs of clothes, standardised, with a border of two pixels", 0.7, 10,
            (train, test, stop) => new StudySamples(Padded(FashionMnist.Load(Split.Train, cancellation: stop), train),
                Padded(FashionMnist.Load(Split.Test, cancellation: stop), test))),
        new("mnist", "MNIST", "handwritten digits, standardised, with a border of two pixels", 0.3, 10,
            (train, test, stop) => new StudySamples(Padded(Mnist.Load(Split.Train, cancellation: stop), train),
                Padded(Mnist.Load(Split.Test, cancellation: stop), test))),
    ];

    /// <summary>The study's data with these numbers of samples.</summary>
    public StudyData Take(int train, int test) => new(Name,
        FormattableString.Invariant($"{Name}: {Explanation}; the first {train:N0} training and {test:N0} test images"),
        [1, 32, 32], Classes, stop => Load(train, test, stop));

    /// <summary>The first images with the background's grey around them; frees the whole set.</summary>
    public static Dataset Padded(Dataset whole, int count)
    {
        using (whole)
        using (Dataset first = whole.Take(count))
        {
            float background = first.Inputs.min().item<float>();
            return new Dataset(whole.Name, nn.functional.pad(first.Inputs, [2, 2, 2, 2], PaddingModes.Constant, background),
                first.Labels.clone(), whole.ClassNames);
        }
    }
}
