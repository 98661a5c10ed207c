namespace TypedNets;

/// <summary>The mean of each window over 1 axis.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class AvgPool1dAttribute : PoolAttribute
{
    /// <inheritdoc cref="AvgPool1dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public AvgPool1dAttribute(int kernelSize) => KernelSize = [kernelSize];

    /// <inheritdoc cref="AvgPool1dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public AvgPool1dAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Size of the window, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Whether padding counts in the mean.</summary>
    public bool CountIncludePad { get; set; } = true;
}
