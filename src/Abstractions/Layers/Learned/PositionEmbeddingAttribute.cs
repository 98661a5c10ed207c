namespace TypedNets;

/// <summary>
/// Adds a learned vector to each position of a sequence (Devlin et al. 2019, Dosovitskiy et al. 2021). The property is the parameter
/// itself, and its key is the parameter's.
/// </summary>
/// <remarks>T×E, unchanged; vectors 1×T×E.</remarks>
public sealed class PositionEmbeddingAttribute : LayerAttribute
{
    /// <summary>Standard deviation of the vectors at the start.</summary>
    public double Std { get; set; } = 0.02;
}
