namespace TypedNets.Analysis.Signal;

/// <summary>Signals of which a share is set to zero and the rest divided by what is left.</summary>
internal static class Dropped
{
    /// <summary>E x²/(1 − p), the mean kept.</summary>
    public static Moments Forward(Moments input, double p)
    {
        double second = input.SecondMoment / (1 - p);
        return input with { SecondMoment = second, IsNormal = false, UnitVariance = second - input.SecondMoment + input.UnitVariance };
    }
}
