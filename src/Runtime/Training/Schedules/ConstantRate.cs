namespace TypedNets.Training;

/// <summary>The optimiser's learning rate in all updates.</summary>
public sealed record ConstantRate : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => 1;

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
