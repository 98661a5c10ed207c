using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An output that a rectifier cuts off below zero: no score can be negative, and one that would be has no gradient.</summary>
internal sealed class RectifiedOutput : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RectifiedOutput;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.IsReturned && layer.Readers.Count == 0 && layer.Before is { Kind: Linear } last && LayerHead.IsHead(network, layer) && Curve.Of(layer) is { CutsNegatives: true })
                yield return layer.Problem(Id, $"it returns 0 where {last.Display} gives less, and lets no gradient through there; return the scores as they are, or take Softplus for what cannot be negative.", related: last, remedy: "");
        }
    }
}
