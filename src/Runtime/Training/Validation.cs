using TypedNets.Data;

namespace TypedNets.Training;

/// <summary>Evaluation while a network is trained.</summary>
/// <param name="Data">What to evaluate on; not disposed.</param>
/// <param name="Every">The number of updates between two evaluations; one follows the last update too.</param>
public sealed record Validation(Dataset Data, int Every)
{
    /// <summary>Samples at a time: only memory and speed depend on it.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>What says which of two evaluations is better.</summary>
    public EvaluationMeasure Measure { get; init; } = EvaluationMeasure.Loss;

    /// <summary>Training stops when so many evaluations in a row were no better than the best before; null is never.</summary>
    public int? Patience { get; init; }

    /// <summary>By how much an evaluation must be better to count; at least 0.</summary>
    public double LeastGain { get; init; }

    /// <summary>What the learning rate is multiplied by when evaluations do not become better (PyTorch's ReduceLROnPlateau); null is never.</summary>
    public Plateau? Plateau { get; init; }

    /// <summary>Whether the network has the weights of the best evaluation when training has ended, instead of the last ones; a run that is cancelled leaves the last.</summary>
    public bool KeepBest { get; init; }

    /// <summary>Throws when a setting is out of its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Every, 1, "Validation.Every");
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1, "Validation.BatchSize");
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience ?? 1, 1, "Validation.Patience");
        Plateau?.Check();
        if (!(LeastGain >= 0 && double.IsFinite(LeastGain)))
            throw new ArgumentOutOfRangeException("Validation.LeastGain", LeastGain, "It must be a number of at least 0.");
        if (Measure == EvaluationMeasure.Accuracy && Data.ClassCount == 0)
            throw new ArgumentException($"Validation.Measure is Accuracy, but {Data.Name} has no classes: take EvaluationMeasure.Loss.");
    }
}

/// <summary>What becomes of the learning rate when evaluations do not become better.</summary>
/// <param name="Patience">After so many evaluations in a row that were no better than the best before, and again after as many more; at least 1.</param>
/// <param name="By">The factor, in (0, 1).</param>
public sealed record Plateau(int Patience, double By = 0.1)
{
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1, "Validation.Plateau.Patience");
        if (!(By is > 0 and < 1))
            throw new ArgumentOutOfRangeException("Validation.Plateau.By", By, "It must be above 0 and below 1.");
    }
}

/// <summary>What says which of two evaluations is better.</summary>
public enum EvaluationMeasure
{
    /// <summary>The smaller loss.</summary>
    Loss,

    /// <summary>The larger accuracy.</summary>
    Accuracy,
}
