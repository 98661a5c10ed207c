namespace TypedNets;

/// <summary>A transposed convolution over 3 axes: the gradient of a convolution, used as a layer that enlarges its input.</summary>
/// <remarks>C×D×H×W → out×D′×H′×W′; weight C×(out/groups)×kd×kh×kw.</remarks>
public sealed class ConvTranspose3dAttribute : ConvTransposeAttribute
{
    /// <inheritdoc cref="ConvTranspose3dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose3dAttribute(int outChannels, int kernelSize) => (OutChannels, KernelSize) = (outChannels, [kernelSize]);

    /// <inheritdoc cref="ConvTranspose3dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public ConvTranspose3dAttribute(int outChannels, int[] kernelSize) => (OutChannels, KernelSize) = (outChannels, kernelSize);

    /// <summary>Number of output channels.</summary>
    public int OutChannels { get; }

    /// <summary>Size of the kernel, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }
}
