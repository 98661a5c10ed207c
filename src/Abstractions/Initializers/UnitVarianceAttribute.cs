namespace TypedNets;

/// <summary>
/// Random orthogonal matrices, each scaled so that the second moment of its layer's output is <see cref="Scale"/>² as predicted for what
/// the layer reads: from the topology, the activations, pools and normalisations between, and what padding takes away at the edges. What
/// AutoInit does for normal weights (Bingham and Miikkulainen 2023), with moments that are integrated and not sampled.
/// </summary>
/// <remarks>
/// Inputs count as independent numbers of mean 0 and variance 1: normalise data to that. Where theory says nothing of a value, a layer that
/// reads it starts as if its second moment were 1, and so do weights inside of layers with several, such as attention, but for the last.
/// </remarks>
public sealed class UnitVarianceAttribute : InitializerAttribute
{
    /// <summary>Root of the second moment that each weighted layer's output is to have; positive.</summary>
    public double Scale { get; set; } = 1;
}
