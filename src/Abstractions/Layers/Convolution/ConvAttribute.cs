namespace TypedNets;

/// <summary>What all convolutions share; numbers stand for all axes, arrays give one value per axis.</summary>
public abstract class ConvAttribute : LayerAttribute
{
    private protected ConvAttribute()
    {
    }

    /// <summary>Step between windows, on every axis.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Step between windows, one per axis.</summary>
    public int[]? Strides { get; set; }

    /// <summary>Padding at both ends of every axis, or <see cref="Pad.Same"/> or <see cref="Pad.Valid"/>.</summary>
    public int Padding { get; set; }

    /// <summary>Padding at both ends, one per axis.</summary>
    public int[]? Paddings { get; set; }

    /// <summary>Distance between the taps of the kernel, on every axis.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between the taps of the kernel, one per axis.</summary>
    public int[]? Dilations { get; set; }

    /// <summary>Groups of channels that do not see each other; divides both channel numbers.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether a bias per output channel is added.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>What is read beyond the edge.</summary>
    public PaddingMode PaddingMode { get; set; }
}
