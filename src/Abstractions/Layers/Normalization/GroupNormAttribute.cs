namespace TypedNets;

/// <summary>Normalises groups of channels of each sample over the channels and the positions (Wu and He 2018).</summary>
/// <remarks>C×…, unchanged.</remarks>
/// <param name="numGroups">Number of groups; divides the channels.</param>
public sealed class GroupNormAttribute(int numGroups) : LayerAttribute
{
    /// <summary>Number of groups; divides the channels.</summary>
    public int NumGroups { get; } = numGroups;

    /// <summary>Added to the variance before its root is taken.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether a learned scale and shift per channel follow.</summary>
    public bool Affine { get; set; } = true;
}
