namespace TypedNets;

/// <summary>(Σxᵖ)^(1/p) of each window over 1 axis.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class LPPool1dAttribute : LPPoolAttribute
{
    /// <inheritdoc cref="LPPool1dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool1dAttribute(double normType, int kernelSize)
        : base(normType, [kernelSize])
    {
    }

    /// <inheritdoc cref="LPPool1dAttribute"/>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, on every axis or one per axis.</param>
    public LPPool1dAttribute(double normType, int[] kernelSize)
        : base(normType, kernelSize)
    {
    }
}
