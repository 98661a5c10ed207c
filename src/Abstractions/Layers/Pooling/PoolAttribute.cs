namespace TypedNets;

/// <summary>What windowed pools share; numbers stand for all axes, arrays give one value per axis.</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private protected PoolAttribute()
    {
    }

    /// <summary>Step between windows, on every axis; the window's size unless set.</summary>
    public int Stride { get; set; }

    /// <summary>Step between windows, one per axis.</summary>
    public int[]? Strides { get; set; }

    /// <summary>Padding at both ends of every axis, at most half of the window.</summary>
    public int Padding { get; set; }

    /// <summary>Padding at both ends, one per axis.</summary>
    public int[]? Paddings { get; set; }

    /// <summary>Whether a last, incomplete window counts.</summary>
    public bool CeilMode { get; set; }
}
