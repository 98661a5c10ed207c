namespace TypedNets.Training;

/// <summary>The learning rate falls to its end over the whole run, End + (1 - End)·(1 - t/total)^Power: in a straight line unless Power is set.</summary>
/// <param name="Power">The power; positive.</param>
/// <param name="End">The factor at the end, in [0, 1].</param>
public sealed record PolynomialDecay(double Power = 1, double End = 0) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total) => End + (1 - End) * Math.Pow(1 - Math.Min(1, (double)step / total), Power);

    /// <inheritdoc/>
    public override void Check()
    {
        Require(Power > 0 && double.IsFinite(Power), nameof(Power), "a positive number", Power);
        Require(End is >= 0 and <= 1, nameof(End), "at least 0 and at most 1", End);
    }
}
