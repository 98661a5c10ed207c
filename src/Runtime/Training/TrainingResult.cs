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

    /// <summary>Evaluations had not become better for as long as <see cref="Validation.Patience"/> allows.</summary>
    StoppedEarly,
}

/// <summary>What <see cref="Trainer.Fit"/> did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Steps">The number of updates that were made, with those before the run was resumed.</param>
/// <param name="LastLoss">The last batch's loss before its update; not finite when there was none or the run diverged.</param>
public sealed record TrainingResult(TrainingOutcome Outcome, int Steps, double LastLoss)
{
    /// <summary>The evaluations by <see cref="Trainer.Validation"/>, in their order; none without it.</summary>
    public IReadOnlyList<StepEvaluation> Evaluations { get; init; } = [];

    /// <summary>The best of them; null when there is none with a number.</summary>
    public StepEvaluation? Best { get; init; }
}

/// <summary>An evaluation in the course of training.</summary>
/// <param name="Step">The number of updates before it.</param>
/// <param name="Evaluation">How well the network did.</param>
public sealed record StepEvaluation(int Step, Evaluation Evaluation);
