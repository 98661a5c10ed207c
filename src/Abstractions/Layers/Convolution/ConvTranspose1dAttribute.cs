namespace TypedNets;

/// <summary>A transposed convolution over 1 axis: the gradient of a convolution, used as a layer that enlarges its input.</summary>
/// <remarks>C×L → out×L′; weight C×(out/groups)×k.</remarks>
public sealed class ConvTranspose1dAttribute : ConvTransposeAttribute
{
    /// <inheritdoc cref="ConvTranspose1dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose1dAttribute(int outChannels, int kernelSize) => (OutChannels, KernelSize) = (outChannels, [kernelSize]);

    /// <inheritdoc cref="ConvTranspose1dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose1dAttribute(int outChannels, int[] kernelSize) => (OutChannels, KernelSize) = (outChannels, kernelSize);

    /// <summary>Number of output channels.</summary>
    public int OutChannels { get; }

    /// <summary>Size of the kernel, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }
}
