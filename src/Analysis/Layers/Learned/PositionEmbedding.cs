namespace TypedNets.Analysis.Layers;

/// <summary>A learned vector added to each position of T×E; starts N(0, 0.02²) as torchvision's.</summary>
public sealed class PositionEmbedding : LearnedValue
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        double std = layer.Number("Std", 0.02, s => s > 0 && !double.IsInfinity(s), "positive");
        layer.RequireFloat();
        layer.RequireRank("T×E", 2);
        layer.AddParameter(Normal("", [1, layer.Known(0, "the number of positions"), layer.Known(1, "the number of features")], std));
    }
}
