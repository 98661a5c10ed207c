namespace TypedNets;

/// <summary>What all transposed convolutions share; numbers stand for all axes, arrays give one value per axis.</summary>
public abstract class ConvTransposeAttribute : LayerAttribute
{
    private protected ConvTransposeAttribute()
    {
    }

    /// <summary>Distance between the outputs of neighbouring inputs, on every axis.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Distance between the outputs of neighbouring inputs, one per axis.</summary>
    public int[]? Strides { get; set; }

    /// <summary>What is cut off both ends of every axis of the output.</summary>
    public int Padding { get; set; }

    /// <summary>What is cut off both ends of the output, one per axis.</summary>
    public int[]? Paddings { get; set; }

    /// <summary>What is added to one end of every axis of the output, less than the stride or the dilation.</summary>
    public int OutputPadding { get; set; }

    /// <summary>What is added to one end of the output, one per axis.</summary>
    public int[]? OutputPaddings { get; set; }

    /// <summary>Distance between the taps of the kernel, on every axis.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between the taps of the kernel, one per axis.</summary>
    public int[]? Dilations { get; set; }

    /// <summary>Groups of channels that do not see each other; divides both channel numbers.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether a bias per output channel is added.</summary>
    public bool Bias { get; set; } = true;
}
