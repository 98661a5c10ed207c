namespace TypedNets;

/// <summary>GLU: a·σ(b) for the halves a, b of the input along <see cref="Dim"/> (Dauphin et al. 2016).</summary>
public sealed class GLUAttribute : LayerAttribute
{
    /// <summary>The dimension that is halved; the batch is 0. Negative counts from the last.</summary>
    public int Dim { get; set; } = -1;
}
