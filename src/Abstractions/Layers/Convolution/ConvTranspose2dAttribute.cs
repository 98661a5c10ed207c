namespace TypedNets;

/// <summary>A transposed convolution over 2 axes: the gradient of a convolution, used as a layer that enlarges its input.</summary>
/// <remarks>C×H×W → out×H′×W′; weight C×(out/groups)×kh×kw.</remarks>
public sealed class ConvTranspose2dAttribute : ConvTransposeAttribute
{
    /// <inheritdoc cref="ConvTranspose2dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose2dAttribute(int outChannels, int kernelSize) => (OutChannels, KernelSize) = (outChannels, [kernelSize]);

    /// <inheritdoc cref="ConvTranspose2dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose2dAttribute(int outChannels, int[] kernelSize) => (OutChannels, KernelSize) = (outChannels, kernelSize);

    /// <summary>Number of output channels.</summary>
    public int OutChannels { get; }

    /// <summary>Size of the kernel, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }
}
