namespace TypedNets.Training;

/// <summary>The learning rate is multiplied by a factor after every so many updates.</summary>
/// <param name="Every">The number of updates; at least 1.</param>
/// <param name="By">The factor; positive.</param>
public sealed record StepDecay(int Every, double By = 0.1) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => Math.Pow(By, step / Every);

    /// <inheritdoc/>
    public override void Check()
    {
        Require(Every >= 1, nameof(Every), "at least 1", Every);
        Require(By > 0 && double.IsFinite(By), nameof(By), "a positive number", By);
    }

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
