namespace TypedNets;

/// <summary>The largest value of each window over 2 axes.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class MaxPool2dAttribute : PoolAttribute
{
    /// <inheritdoc cref="MaxPool2dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public MaxPool2dAttribute(int kernelSize) => KernelSize = [kernelSize];

    /// <inheritdoc cref="MaxPool2dAttribute"/>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public MaxPool2dAttribute(int[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Size of the window, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }

    /// <summary>Distance between the elements of the window, on every axis.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between the elements of the window, one per axis.</summary>
    public int[]? Dilations { get; set; }
}
