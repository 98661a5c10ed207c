namespace TypedNets.Analysis.Layers;

/// <summary>Divides each element by a power of the mean square over neighbouring channels.</summary>
public sealed class LocalResponseNorm : LayerKind
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Integer("Size", 0, least: 1);
        layer.RequireFloat();
        layer.RequireRank("C×L, C×H×W or C×D×H×W", 2, 3, 4);
    }
}
