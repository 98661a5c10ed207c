namespace TypedNets;

/// <summary>Cuts a map into windows, each of which becomes a column: the patches of an image.</summary>
/// <remarks>C×H×W → C·kh·kw×L, L windows.</remarks>
public sealed class UnfoldAttribute : LayerAttribute
{
    /// <inheritdoc cref="UnfoldAttribute"/>
    /// <param name="kernelSize">Size of the window on both axes.</param>
    public UnfoldAttribute(int kernelSize) => KernelSize = [kernelSize];

    /// <inheritdoc cref="UnfoldAttribute"/>
    /// <param name="kernelSize">Size of the window on each axis.</param>
    public UnfoldAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Size of the window, one number or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Distance between neighbours in a window.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between neighbours in a window, one number per axis.</summary>
    public int[] Dilations { get; set; } = [];

    /// <summary>Zeros added at both ends of both axes.</summary>
    public int Padding { get; set; }

    /// <summary>Zeros added at both ends, one number per axis.</summary>
    public int[] Paddings { get; set; } = [];

    /// <summary>Step between windows.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Step between windows, one number per axis.</summary>
    public int[] Strides { get; set; } = [];
}
