namespace TypedNets;

/// <summary>A convolution over 1 axis.</summary>
/// <remarks>C×L → out×L′; weight out×(C/groups)×k.</remarks>
public sealed class Conv1dAttribute : ConvAttribute
{
    /// <inheritdoc cref="Conv1dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public Conv1dAttribute(int outChannels, int kernelSize) => (OutChannels, KernelSize) = (outChannels, [kernelSize]);

    /// <inheritdoc cref="Conv1dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public Conv1dAttribute(int outChannels, int[] kernelSize) => (OutChannels, KernelSize) = (outChannels, kernelSize);

    /// <summary>Number of output channels.</summary>
    public int OutChannels { get; }

    /// <summary>Size of the kernel, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }
}
