using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>The dropout of a recurrent layer, which stands behind all its layers but the last, where there is one layer; PyTorch warns too.</summary>
internal sealed class RecurrentDropout : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RecurrentDropout;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.Kind is RecurrentLayer && layer.Arguments.Number("Dropout", 0) > 0 && layer.Arguments.Integer("NumLayers", 1) == 1 && !layer.Varies("NumLayers", "Dropout"))
            {
                yield return layer.Problem(Id,
                    $"Dropout = {Invariant.Text(layer.Arguments.Number("Dropout", 0))} has no effect, since it stands between layers and NumLayers is 1; leave it out, or put [Dropout({Invariant.Text(layer.Arguments.Number("Dropout", 0))})] behind the layer.",
                    "Dropout", remedy: "Dropout = default");
            }
        }
    }
}
