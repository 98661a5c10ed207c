namespace TypedNets;

/// <summary>A convolution over 2 axes.</summary>
/// <remarks>C×H×W → out×H′×W′; weight out×(C/groups)×kh×kw.</remarks>
public sealed class Conv2dAttribute : ConvAttribute
{
    /// <inheritdoc cref="Conv2dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public Conv2dAttribute(int outChannels, int kernelSize) => (OutChannels, KernelSize) = (outChannels, [kernelSize]);

    /// <inheritdoc cref="Conv2dAttribute"/>
    /// <param name="outChannels">Number of output channels.</param>
    /// <param name="kernelSize">Size of the kernel, on every axis or one per axis.</param>
    public Conv2dAttribute(int outChannels, int[] kernelSize) => (OutChannels, KernelSize) = (outChannels, kernelSize);

    /// <summary>Number of output channels.</summary>
    public int OutChannels { get; }

    /// <summary>Size of the kernel, on every axis or one per axis.</summary>
    public int[] KernelSize { get; }
}
