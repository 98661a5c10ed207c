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
}

/// <summary>The mean training loss of some consecutive steps.</summary>
/// <param name="Step">The last of them, from 1.</param>
/// <param name="Loss">Their mean.</param>
public readonly record struct LossPoint(int Step, double Loss);

/// <summary>An evaluation on the test set.</summary>
/// <param name="Step">Updates made before it.</param>
/// <param name="Loss">Mean cross-entropy in nats; null when it is not finite.</param>
/// <param name="Accuracy">Share of right answers, 0 to 1.</param>
public readonly record struct EvaluationPoint(int Step, double? Loss, double Accuracy);

/// <summary>What was measured in a trial. Numbers that are not finite are null.</summary>
public sealed record TrialResult
{
    /// <summary>What was run.</summary>
    public required TrialConfiguration Configuration { get; init; }

    /// <summary>How it ended.</summary>
    public required TrialOutcome Outcome { get; init; }

    /// <summary>The number of updates that were made.</summary>
    public required int Steps { get; init; }

    /// <summary>The first step at which the averaged training loss was below the target; null when it never was.</summary>
    public int? StepsToTarget { get; init; }

    /// <summary>The accuracy of always answering the test set's most frequent class.</summary>
    public required double Chance { get; init; }

    /// <summary>The share of right answers on the test set at the end, 0 to 1; null when the trial diverged.</summary>
    public double? FinalAccuracy { get; init; }

    /// <summary>The mean cross-entropy on the test set at the end, in nats; null when the trial diverged.</summary>
    public double? FinalLoss { get; init; }

    /// <summary>The training loss.</summary>
    public IReadOnlyList<LossPoint> Losses { get; init; } = [];

    /// <summary>The evaluations on the test set.</summary>
    public IReadOnlyList<EvaluationPoint> Evaluations { get; init; } = [];

    /// <summary>The signal in each layer, in the order of the forward pass.</summary>
    public IReadOnlyList<LayerMeasurement> Layers { get; init; } = [];

    /// <summary>The programs and the machine it ran on.</summary>
    public string Versions { get; init; } = "";

    /// <summary>How long it took; depends on what else the machine did.</summary>
    public double Seconds { get; init; }
}
