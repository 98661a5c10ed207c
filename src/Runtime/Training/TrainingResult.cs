namespace TypedNets.Training;

/// <summary>How a training run ended.</summary>
public enum TrainingOutcome
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>The loss was no longer finite, or above the limit.</summary>
    Diverged,

    /// <summary>It was cancelled; the module keeps what it has learned so far.</summary>
    Cancelled,
}

/// <summary>What <see cref="Trainer.Fit"/> did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Steps">The number of updates that were made.</param>
/// <param name="LastLoss">The last batch's loss before its update; not finite when there was none or the run diverged.</param>
public sealed record TrainingResult(TrainingOutcome Outcome, int Steps, double LastLoss);
