using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Sum, mean or maximum over the rows of a bag, which is the sample.</summary>
public sealed class EmbeddingBag : TableLayer
{
    /// <summary>The sum or mean of rows that are drawn at random, of which some are the same; the largest of them has theory for normal rows alone.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (layer.Parameter(ParameterRole.Embedding) is not { } table || ParameterStart.Of(table) is not { } row || layer.InputShapes[0][0] is not { } count || layer.Arguments.Has("MaxNorm"))
            return null;
        double rows = table.Site.Shape[0], square = row.Mean * row.Mean, squares = (count * row.Variance) + (count * (count - 1) * row.Variance / rows);
        switch (layer.Arguments.Text("Mode", nameof(BagMode.Mean)))
        {
            case nameof(BagMode.Sum):
                return Moments.Normal(layer.Number, count * row.Mean, squares + (count * count * square), new(() => count * count * (square + (row.Variance / rows))));
            case nameof(BagMode.Mean):
                return Moments.Normal(layer.Number, row.Mean, (squares / (count * count)) + square, new(() => square + (row.Variance / rows)));
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "the largest of rows, rows that are cut to a norm, and bags of a size that is not known have no theory here";

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
