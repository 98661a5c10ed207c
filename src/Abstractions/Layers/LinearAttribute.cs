namespace TypedNets;

/// <summary>A fully connected layer, y = x·Wᵀ + b, over the last dimension.</summary>
/// <remarks>…×in → …×out; weight out×in.</remarks>
/// <param name="outFeatures">Size of the output's last dimension.</param>
public sealed class LinearAttribute(int outFeatures) : LayerAttribute
{
    /// <summary>Size of the output's last dimension.</summary>
    public int OutFeatures { get; } = outFeatures;

    /// <summary>Whether b is added.</summary>
    public bool Bias { get; set; } = true;
}
