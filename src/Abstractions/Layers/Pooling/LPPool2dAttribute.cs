namespace TypedNets;

/// <summary>(Σxᵖ)^(1/p) of each window over 2 axes.</summary>
/// <remarks>C×H×W → C×H′×W′.</remarks>
public sealed class LPPool2dAttribute : LPPoolAttribute
{
    /// <inheritdoc cref="LPPool2dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool2dAttribute(double normType, int kernelSize)
        : base(normType, [kernelSize])
    {
    }

    /// <inheritdoc cref="LPPool2dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool2dAttribute(double normType, int[] kernelSize)
        : base(normType, kernelSize)
    {
    }
}
