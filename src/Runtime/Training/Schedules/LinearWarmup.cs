namespace TypedNets.Training;

/// <summary>The learning rate rises in a straight line, k/Steps in update k, and then follows another schedule (Goyal et al. 2017, arXiv 1706.02677).</summary>
/// <param name="Steps">The number of updates in which it rises; at least 1.</param>
/// <param name="Then">What it follows afterwards, over the rest of the run.</param>
public sealed record LinearWarmup(int Steps, LearningRateSchedule Then) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) =>
        step < Steps ? (step + 1.0) / Steps : Then.Factor(step - Steps, Math.Max(1, total - Steps));

    /// <inheritdoc/>
    public override void Check()
    {
        Require(Steps >= 1, nameof(Steps), "at least 1", Steps);
        Then.Check();
    }

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => Then.DependsOnTotal;
}
