using System.Text.Json.Serialization;

namespace TypedNets.Studies;

/// <summary>How a trial ended.</summary>
public enum TrialOutcome
{
    /// <summary>It rose above chance.</summary>
    Learned,

    /// <summary>It ran to its end without ever rising above chance by the plan's margin.</summary>
    Stuck,

    /// <summary>Its loss exceeded all bounds.</summary>
    Diverged,

    /// <summary>Nothing was trained: <see cref="TrialResult.Values"/> has the numbers.</summary>
    Measured,
}

/// <summary>What was measured in a trial. Numbers that are not finite are null.</summary>
public sealed record TrialResult
{
    /// <summary>What was run.</summary>
    public required TrialConfiguration Configuration { get; init; }

    /// <summary>How it ended.</summary>
    public required TrialOutcome Outcome { get; init; }

    /// <summary>The number of updates that were made.</summary>
    public int Steps { get; init; }

    /// <summary>When the plan's targets were reached, losses before accuracies, each in the plan's order.</summary>
    public IReadOnlyList<TargetPoint> Targets { get; init; } = [];

    /// <summary>The accuracy that counts as chance; null where numbers are predicted.</summary>
    public double? Chance { get; init; }

    /// <summary>The loss on the test set that is reached without looking at inputs.</summary>
    public double? ChanceLoss { get; init; }

    /// <summary>
    /// The area under the curve of the training loss over the planned steps, divided by their number; a loss above
    /// <see cref="ChanceLoss"/>, and what a diverged run did not run, counts as that.
    /// </summary>
    public double? MeanLoss { get; init; }

    /// <summary>The largest rise of the training loss over its average before it (of the plan's window).</summary>
    public double? LargestJump { get; init; }

    /// <summary>The share of right answers on the test set at the end, 0 to 1; null when the trial diverged.</summary>
    public double? FinalAccuracy { get; init; }

    /// <summary>The mean loss on the test set at the end; null when the trial diverged.</summary>
    public double? FinalLoss { get; init; }

    /// <summary>The share of right answers at the end on as many training samples as the test set has; null when the trial diverged.</summary>
    public double? TrainAccuracy { get; init; }

    /// <summary>The mean loss on these.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>The training loss.</summary>
    public IReadOnlyList<LossPoint> Losses { get; init; } = [];

    /// <summary>The evaluations on the test set.</summary>
    public IReadOnlyList<EvaluationPoint> Evaluations { get; init; } = [];

    /// <summary>The signal in each layer with weights, in the order of the forward pass.</summary>
    public IReadOnlyList<LayerMeasurement> Layers { get; init; } = [];

    /// <summary>The numbers of a measurement; those that are not finite are null.</summary>
    public IReadOnlyDictionary<string, double?> Values { get; init; } = new SortedDictionary<string, double?>();

    /// <summary>The programs and the machine it ran on.</summary>
    public string Versions { get; init; } = "";

    /// <summary>How long it took; depends on what else the machine did.</summary>
    public double Seconds { get; init; }

    /// <summary>The first step at which the averaged training loss was below the first target; null when it never was.</summary>
    [JsonIgnore]
    public int? StepsToTarget => StepsTo(0);

    /// <summary>The generalisation gap: accuracy on training samples minus accuracy on test samples.</summary>
    [JsonIgnore]
    public double? Gap => TrainAccuracy - FinalAccuracy;

    /// <summary>The steps to a target; null when it was never reached.</summary>
    /// <param name="target">Its place among the plan's targets, from 0.</param>
    public int? StepsTo(int target) => target < Targets.Count ? Targets[target].Step : null;

    /// <summary>The averaged training loss at a step: that of the curve's point that it is in; the last one of a run that ended before.</summary>
    public double? LossAt(int step) => Losses.Count == 0 ? null
        : Outcome == TrialOutcome.Diverged && step > Steps ? double.PositiveInfinity
        : Losses.FirstOrDefault(point => point.Step >= step, Losses[^1]).Loss;

    /// <summary>A number of a measurement; not a number where it was not finite.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public double Value(string name) => Values.TryGetValue(name, out double? value) ? value ?? double.NaN
        : throw new KeyNotFoundException($"{Configuration} has no value '{name}', but {string.Join(", ", Values.Keys)}.");
}
