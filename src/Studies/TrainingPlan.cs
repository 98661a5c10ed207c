using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>How each trial of a study is trained and judged.</summary>
public sealed record TrainingPlan
{
    /// <summary>Samples per update.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The number of updates.</summary>
    public int Steps { get; init; } = 600;

    /// <summary>How the learning rate changes over a trial.</summary>
    public LearningRateSchedule Schedule { get; init; } = new ConstantRate();

    /// <summary>What is done with gradients that are too large; null is nothing.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>The test set is evaluated after every so many updates, and after the last.</summary>
    public int EvaluateEvery { get; init; } = 150;

    /// <summary>
    /// Losses whose first undercutting by the training loss, averaged over <see cref="LossWindow"/> steps, is noted; the first is the one
    /// by which the report compares speed.
    /// </summary>
    public IReadOnlyList<double> TargetLosses { get; init; } = [0.7];

    /// <summary>Accuracies on the test set, 0 to 1, whose first reaching is noted, as often as it is evaluated.</summary>
    public IReadOnlyList<double> TargetAccuracies { get; init; } = [];

    /// <summary>The number of steps over which the training loss is averaged.</summary>
    public int LossWindow { get; init; } = 20;

    /// <summary>
    /// A run is stuck when its test accuracy never exceeds chance by this much; where numbers are predicted, when its loss never falls
    /// below the baseline's by this share.
    /// </summary>
    public double StuckMargin { get; init; } = 0.05;

    /// <summary>The number of training samples, the first ones, on which the signal in each layer is measured before and after training; 0 for
    /// none.</summary>
    public int SignalSamples { get; init; } = 32;

    /// <summary>Throws when a number is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Naming the number, its range and its value.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(EvaluateEvery, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LossWindow, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(SignalSamples);
        Schedule.Check();
        Clipping?.Check();
        foreach (double loss in TargetLosses.Where(loss => !double.IsFinite(loss)))
            throw new ArgumentOutOfRangeException(nameof(TargetLosses), loss, "Each must be a finite number.");
        foreach (double accuracy in TargetAccuracies.Where(accuracy => accuracy is not (> 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(TargetAccuracies), accuracy, "Each must be above 0 and at most 1.");
        if (StuckMargin is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(StuckMargin), StuckMargin, "It must be at least 0 and below 1.");
        if (SignalSamples == 1)
            throw new ArgumentOutOfRangeException(nameof(SignalSamples), SignalSamples, "It must be 0 or at least 2, to see what varies with the data.");
    }
}
