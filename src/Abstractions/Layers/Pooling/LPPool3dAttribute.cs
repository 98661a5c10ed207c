namespace TypedNets;

/// <summary>(Σxᵖ)^(1/p) of each window over 3 axes.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class LPPool3dAttribute : LPPoolAttribute
{
    /// <inheritdoc cref="LPPool3dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool3dAttribute(double normType, int kernelSize)
        : base(normType, [kernelSize])
    {
    }

    /// <inheritdoc cref="LPPool3dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool3dAttribute(double normType, int[] kernelSize)
        : base(normType, kernelSize)
    {
    }
}
