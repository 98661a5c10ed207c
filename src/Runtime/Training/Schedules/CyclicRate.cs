namespace TypedNets.Training;

/// <summary>
/// The learning rate rises to the optimiser's and falls again in straight lines, over and over (Smith 2017, arXiv 1506.01186, as PyTorch's
/// CyclicLR; momentum stays).
/// </summary>
/// <param name="Up">The number of updates in which it rises; at least 1.</param>
/// <param name="Down">The number of updates in which it falls; at least 1.</param>
/// <param name="Low">The factor between two cycles, in [0, 1].</param>
/// <param name="Shrink">What the height of each further cycle is multiplied by, in (0, 1]; 0.5 is CyclicLR's <c>triangular2</c>.</param>
public sealed record CyclicRate(int Up, int Down, double Low = 0.1, double Shrink = 1) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Factor(int step, int total)
    {
        int cycle = step / (Up + Down), within = step % (Up + Down);
        double height = within <= Up ? (double)within / Up : (double)(Up + Down - within) / Down;
        return Low + ((1 - Low) * height * Math.Pow(Shrink, cycle));
    }

    /// <inheritdoc/>
    public override void Check()
    {
        Require(Up >= 1, nameof(Up), "at least 1", Up);
        Require(Down >= 1, nameof(Down), "at least 1", Down);
        Require(Low is >= 0 and <= 1, nameof(Low), "at least 0 and at most 1", Low);
        Require(Shrink is > 0 and <= 1, nameof(Shrink), "above 0 and at most 1", Shrink);
    }

    /// <inheritdoc/>
    protected internal override bool DependsOnTotal => false;
}
