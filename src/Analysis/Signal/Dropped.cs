namespace TypedNets.Analysis.Signal;

/// <summary>Signals of which a share is set to zero and the rest divided by what is left.</summary>
internal static class Dropped
{
    /// <summary>E x²/(1 − p); the mean, and what data share, are kept.</summary>
    public static Moments? Forward(Moments input, double p) =>
        p >= 1 ? null : p == 0 ? input : input with { SecondMoment = input.SecondMoment / (1 - p), Function = null, IsNearlyNormal = false };
}
