namespace TypedNets;

/// <summary>What instance normalisations share.</summary>
public abstract class InstanceNormAttribute : LayerAttribute
{
    private protected InstanceNormAttribute()
    {
    }

    /// <summary>Added to the variance before its root is taken.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Share of a new batch in the running mean and variance, if these are kept.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether a learned scale and shift per channel follow.</summary>
    public bool Affine { get; set; }

    /// <summary>Whether running statistics are kept and used in evaluation.</summary>
    public bool TrackRunningStats { get; set; }
}
