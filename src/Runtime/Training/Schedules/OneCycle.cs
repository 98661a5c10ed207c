namespace TypedNets.Training;

/// <summary>
/// The learning rate rises to the optimiser's and falls far below where it began, both along half waves, over the whole run (Smith and
/// Topin 2017, arXiv 1708.07120, as PyTorch's OneCycleLR; momentum stays).
/// </summary>
/// <param name="Rise">The share of the run in which it rises, in (0, 1).</param>
/// <param name="Start">The factor at the start, in (0, 1].</param>
/// <param name="End">The factor at the end, in [0, 1].</param>
public sealed record OneCycle(double Rise = 0.3, double Start = 1 / 25.0, double End = 1 / 25e4) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total)
    {
        double top = Rise * total - 1, last = total - 1;
        return step < top ? Between(Start, 1, step / top) : Between(1, End, Math.Min(1, (step - top) / (last - top)));
    }

    /// <inheritdoc/>
    public override void Check()
    {
        Require(Rise is > 0 and < 1, nameof(Rise), "above 0 and below 1", Rise);
        Require(Start is > 0 and <= 1, nameof(Start), "above 0 and at most 1", Start);
        Require(End is >= 0 and <= 1, nameof(End), "at least 0 and at most 1", End);
    }

    private static double Between(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;
}
