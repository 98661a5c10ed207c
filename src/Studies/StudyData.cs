using TypedNets.Data;
using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>The data of a study. They are loaded only when a trial is still to be run.</summary>
/// <param name="Name">The data set's name in tables.</param>
/// <param name="Description">Where the samples come from and how many there are; trials on other samples must have another.</param>
/// <param name="SampleShape">The shape of one input, without the batch.</param>
/// <param name="Classes">The number of classes; 0 where numbers are predicted.</param>
/// <param name="Load">Loads them.</param>
public sealed record StudyData(
    string Name, string Description, IReadOnlyList<long> SampleShape, int Classes, Func<CancellationToken, StudySamples> Load)
{
    /// <summary>Whether a network's first input has the shape of a sample.</summary>
    public bool Fits(StudyNetwork network)
    {
        IReadOnlyList<long?> input = network.Spec.Inputs[0].Shape;
        return input.Count == SampleShape.Count && input.Zip(SampleShape).All(pair => pair.First is null || pair.First == pair.Second);
    }

    /// <summary>Refuses a network with fewer outputs than there are classes.</summary>
    internal void RequireOutputs(StudyNetwork network)
    {
        IReadOnlyList<long?> output = network.Spec.Outputs[0].Shape;
        if (Classes > 0 && (output.Count == 0 || output[0] < Classes))
        {
            throw new ArgumentException(
                $"Network '{network.Name}' must have an output for each of the {Classes} classes of {Name}, but its output is "
                + $"{string.Join("×", output.Select(size => size?.ToString() ?? "?"))}.");
        }
    }
}

/// <summary>The samples of a study; read by all trials at once.</summary>
/// <param name="Train">Trained on.</param>
/// <param name="Test">Evaluated on, never trained on.</param>
public sealed record StudySamples(Dataset Train, Dataset Test) : IDisposable
{
    /// <summary>
    /// What is reached on <see cref="Test"/> without looking at inputs: the loss of the training set's class frequencies, or of its mean
    /// where numbers are predicted; and the accuracy of always answering the test set's own most frequent class, so that nothing below is
    /// taken for learning.
    /// </summary>
    public Evaluation Chance()
    {
        Evaluation chance = Baseline.Evaluate(Train, Test);
        if (Test.ClassCount == 0)
            return chance;
        using var labels = Test.Labels.flatten();
        using var counts = labels.bincount(weights: null);
        using var highest = counts.max();
        return chance with { Accuracy = (double)highest.item<long>() / labels.numel() };
    }

    /// <summary>Frees both data sets.</summary>
    public void Dispose()
    {
        Train.Dispose();
        Test.Dispose();
    }
}
