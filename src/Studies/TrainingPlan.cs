using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>How each trial of a study is trained and judged.</summary>
public sealed record TrainingPlan
{
    /// <summary>How parameters are updated.</summary>
    public OptimizerRule Optimizer { get; init; } = new Sgd(0.01, Momentum: 0.9);

    /// <summary>Samples per update.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The number of updates.</summary>
    public int Steps { get; init; } = 600;

    /// <summary>The test set is evaluated after every so many updates, and after the last.</summary>
    public int EvaluateEvery { get; init; } = 150;

    /// <summary>The target is reached when the training loss, averaged over <see cref="LossWindow"/> steps, is first below this.</summary>
    public double TargetLoss { get; init; } = 0.7;

    /// <summary>The number of steps over which the training loss is averaged.</summary>
    public int LossWindow { get; init; } = 20;

    /// <summary>
    /// A run is stuck when its test accuracy never exceeds chance by this much. Chance is the share of the test set's most
    /// frequent class.
    /// </summary>
    public double StuckMargin { get; init; } = 0.05;

    /// <summary>Throws when a number is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Naming the number, its range and its value.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(EvaluateEvery, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LossWindow, 1);
        if (!double.IsFinite(TargetLoss))
            throw new ArgumentOutOfRangeException(nameof(TargetLoss), TargetLoss, "It must be a finite number.");
        if (StuckMargin is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(StuckMargin), StuckMargin, "It must be at least 0 and below 1.");
    }
}
