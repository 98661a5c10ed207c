namespace TypedNets;

/// <summary>A form of two inputs, y = x₁ᵀ·A·x₂ + b, over the last dimension; in a sequence both are the step before.</summary>
/// <remarks>…×in₁ and …×in₂ → …×out; weight out×in₁×in₂.</remarks>
/// <param name="outFeatures">Size of the output's last dimension.</param>
public sealed class BilinearAttribute(int outFeatures) : LayerAttribute
{
    /// <summary>Size of the output's last dimension.</summary>
    public int OutFeatures { get; } = outFeatures;

    /// <summary>Whether b is added.</summary>
    public bool Bias { get; set; } = true;
}
