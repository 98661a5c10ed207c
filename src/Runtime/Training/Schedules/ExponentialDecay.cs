namespace TypedNets.Training;

/// <summary>The learning rate is multiplied by a factor after each update.</summary>
/// <param name="By">The factor, in (0, 1]: for a tenth in n updates 0.1^(1/n).</param>
public sealed record ExponentialDecay(double By) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => Math.Pow(By, step);

    /// <inheritdoc/>
    public override void Check() => Require(By is > 0 and <= 1, nameof(By), "above 0 and at most 1", By);

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
