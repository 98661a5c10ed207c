namespace TypedNets;

/// <summary>The mean of each window over 3 axes.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class AvgPool3dAttribute : PoolAttribute
{
    /// <inheritdoc cref="AvgPool3dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public AvgPool3dAttribute(int kernelSize) => KernelSize = [kernelSize];

    /// <inheritdoc cref="AvgPool3dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public AvgPool3dAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Size of the window, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Whether padding counts in the mean.</summary>
    public bool CountIncludePad { get; set; } = true;

    /// <summary>What the sum is divided by, instead of the window's size, when set.</summary>
    public int DivisorOverride { get; set; }
}
