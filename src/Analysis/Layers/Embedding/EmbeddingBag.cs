namespace TypedNets.Analysis.Layers;

/// <summary>Sum, mean or maximum over the rows of a bag, which is the sample.</summary>
public sealed class EmbeddingBag : TableLayer
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        bool isMax = layer.Arguments.Text("Mode", nameof(BagMode.Mean)) == nameof(BagMode.Max);
        foreach (string argument in new[] { "ScaleGradByFreq", "Sparse" })
        {
            if (isMax && layer.Arguments.Flag(argument, false))
                throw layer.Refuse(RuleIds.OutOfRange, argument, $"{argument} has no meaning with BagMode.Max; leave it out or take another Mode.", $"{argument} = default");
        }

        layer.RequireRank("L", 1);
        layer.Output = Shape.Of(AddTable(layer, rows: layer.Input[0] ?? 1));
    }
}
