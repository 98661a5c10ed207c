using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>Something to learn: the data, how to train on it, and how what was learned is told.</summary>
/// <param name="Data">The data and the task, in one line.</param>
/// <param name="Load">Loads one split.</param>
public sealed record ZooTask(string Data, Func<Split, DataPlace, Dataset> Load)
{
    /// <summary>How parameters are updated.</summary>
    public OptimizerRule Optimizer { get; init; } = new Adam(1e-3);

    /// <summary>Samples per update.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Updates, unless the user says otherwise.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>Mean loss from outputs and labels.</summary>
    public Func<Tensor, Tensor, Tensor> Loss { get; init; } = (outputs, labels) => nn.functional.cross_entropy(outputs, labels);

    /// <summary>The figure that tells what was learned.</summary>
    public Measure Measure { get; init; } = Measure.Accuracy;

    /// <summary>Height and width that images are enlarged to, batch by batch; null leaves them as they are.</summary>
    public int? EnlargedTo { get; init; }
}

/// <summary>Where data is found.</summary>
/// <param name="Root">The folder of all data sets' folders; null is the toolkit's default.</param>
/// <param name="Download">Whether what is missing is downloaded.</param>
/// <param name="Stop">Ends a download.</param>
public sealed record DataPlace(string? Root = null, bool Download = true, CancellationToken Stop = default);
