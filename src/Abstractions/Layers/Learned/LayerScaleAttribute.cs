namespace TypedNets;

/// <summary>
/// Multiplies each feature by a learned number that starts small, so that a block begins near the identity (Touvron et al. 2021). The
/// property is the parameter itself, and its key is the parameter's.
/// </summary>
/// <remarks>Unchanged; numbers E, or C×1×1 for a map.</remarks>
/// <param name="init">Where all numbers start.</param>
public sealed class LayerScaleAttribute(double init = 1e-5) : LayerAttribute
{
    /// <summary>Where all numbers start.</summary>
    public double Init { get; } = init;

    /// <summary>
    /// The dimension of the features, the batch being 0; unless it is set, the last of E and T×E and the channels, 1, of more
    /// dimensions.
    /// </summary>
    public int Dim { get; set; }
}
