namespace TypedNets.Analysis.Layers;

/// <summary>What a pool makes of a window.</summary>
public enum PoolRule
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The largest value.</summary>
    Largest,

    /// <summary>A norm.</summary>
    Norm,
}
