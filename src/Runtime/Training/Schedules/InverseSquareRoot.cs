namespace TypedNets.Training;

/// <summary>
/// The learning rate rises in a straight line, and then falls as the inverse square root of the number of updates (Vaswani et al. 2017,
/// arXiv 1706.03762, section 5.3); the optimiser's is its largest.
/// </summary>
/// <param name="Warmup">The number of updates in which it rises; at least 1.</param>
public sealed record InverseSquareRoot(int Warmup) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => Math.Min((step + 1.0) / Warmup, Math.Sqrt(Warmup / (step + 1.0)));

    /// <inheritdoc/>
    public override void Check() => Require(Warmup >= 1, nameof(Warmup), "at least 1", Warmup);

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
