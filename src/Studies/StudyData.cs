using TypedNets.Data;

namespace TypedNets.Studies;

/// <summary>The data of a study. They are loaded only when a trial is still to be run.</summary>
/// <param name="Name">The data set's name in tables.</param>
/// <param name="Description">Where the samples come from and how many there are; trials on other samples must have another.</param>
/// <param name="Load">Loads them.</param>
public sealed record StudyData(string Name, string Description, Func<CancellationToken, StudySamples> Load);

/// <summary>The samples of a study; read by all trials at once.</summary>
/// <param name="Train">Trained on.</param>
/// <param name="Test">Evaluated on, never trained on.</param>
public sealed record StudySamples(Dataset Train, Dataset Test) : IDisposable
{
    /// <summary>The accuracy of always answering the most frequent class of <see cref="Test"/>: what counts as chance.</summary>
    public double Chance
    {
        get
        {
            using var counts = Test.Labels.bincount(weights: null);
            using var highest = counts.max();
            return (double)highest.item<long>() / Test.Count;
        }
    }

    /// <summary>Frees both data sets.</summary>
    public void Dispose()
    {
        Train.Dispose();
        Test.Dispose();
    }
}
