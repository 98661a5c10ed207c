namespace TypedNets;

/// <summary>The largest value of each window over 3 axes.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class MaxPool3dAttribute : PoolAttribute
{
    /// <inheritdoc cref="MaxPool3dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public MaxPool3dAttribute(int kernelSize) => KernelSize = [kernelSize];

    /// <inheritdoc cref="MaxPool3dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public MaxPool3dAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Size of the window, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Distance between the elements of the window, on every axis.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between the elements of the window, one per axis.</summary>
    public int[]? Dilations { get; set; }
}
