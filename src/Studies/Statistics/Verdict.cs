namespace TypedNets.Studies.Statistics;

/// <summary>What an experiment says about a claim.</summary>
public enum Verdict
{
    /// <summary>The interval holds values for which the claim is true and such for which it is false.</summary>
    Undecided,

    /// <summary>The claim is true for all values of the interval.</summary>
    Confirmed,

    /// <summary>The claim is false for all values of the interval.</summary>
    Refuted,
}
