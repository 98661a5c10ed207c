namespace TypedNets.Training;

/// <summary>The learning rate falls to its end along half a wave over the whole run (Loshchilov and Hutter 2017, arXiv 1608.03983, without restarts).</summary>
/// <param name="End">The factor at the end, in [0, 1].</param>
public sealed record CosineDecay(double End = 0) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => End + (1 - End) * (1 + Math.Cos(Math.PI * Math.Min(1, (double)step / total))) / 2;

    /// <inheritdoc/>
    public override void Check() => Require(End is >= 0 and <= 1, nameof(End), "at least 0 and at most 1", End);
}
