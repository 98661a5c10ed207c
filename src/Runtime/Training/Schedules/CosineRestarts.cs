namespace TypedNets.Training;

/// <summary>
/// The learning rate falls to its end along half a wave, and then starts again from the optimiser's, each time over more updates (Loshchilov
/// and Hutter 2017, arXiv 1608.03983, as PyTorch's CosineAnnealingWarmRestarts).
/// </summary>
/// <param name="First">The number of updates to the first restart; at least 1.</param>
/// <param name="Growth">What each further period is longer by as a factor, a whole number from 1.</param>
/// <param name="End">The factor at the end of each period, in [0, 1].</param>
public sealed record CosineRestarts(int First, int Growth = 1, double End = 0) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total)
    {
        long within = step, period = First;
        if (Growth == 1)
        {
            within %= period;
        }
        else
        {
            for (; within >= period; period *= Growth)
                within -= period;
        }

        return End + ((1 - End) * (1 + Math.Cos(Math.PI * within / period)) / 2);
    }

    /// <inheritdoc/>
    public override void Check()
    {
        Require(First >= 1, nameof(First), "at least 1", First);
        Require(Growth >= 1, nameof(Growth), "at least 1", Growth);
        Require(End is >= 0 and <= 1, nameof(End), "at least 0 and at most 1", End);
    }

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
