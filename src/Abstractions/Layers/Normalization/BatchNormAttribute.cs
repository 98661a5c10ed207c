namespace TypedNets;

/// <summary>What batch normalisations share.</summary>
public abstract class BatchNormAttribute : LayerAttribute
{
    private protected BatchNormAttribute()
    {
    }

    /// <summary>Added to the variance before its root is taken.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Share of a new batch in the running mean and variance.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether a learned scale and shift per channel follow.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether running statistics are kept for evaluation.</summary>
    public bool TrackRunningStats { get; set; } = true;
}
