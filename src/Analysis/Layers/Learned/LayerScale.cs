namespace TypedNets.Analysis.Layers;

/// <summary>A learned factor for each feature: the last dimension of E and T×E, the channels of a map.</summary>
public sealed class LayerScale : LearnedValue
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        double init = layer.Number("Init", 1e-5, value => !double.IsInfinity(value), "finite");
        layer.RequireFloat();
        int dimension = layer.Dimension("Dim", layer.Input.Rank <= 2 ? -1 : 1);
        if (dimension < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, layer.Arguments.Has("Dim") ? "Dim" : null, "it would scale over the batch; give its input a dimension of features, or Dim that of them.");

        // As many ones as dimensions come after that of the features, so that it broadcasts.
        long[] ones = [.. Enumerable.Repeat(1L, layer.Input.Rank - 1 - dimension)];
        layer.AddParameter("", ParameterRole.Learned, [layer.Known(dimension, "the number of features"), .. ones], start: init);
    }
}
