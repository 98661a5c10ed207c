using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A monotone activation before a maximum, which is the same behind it and has fewer values to do there.</summary>
internal sealed class ActivationBeforePool : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.ActivationBeforePool;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.After is { Kind: MaxPool1d or MaxPool2d or MaxPool3d or GlobalMaxPool1d or GlobalMaxPool2d or GlobalMaxPool3d } pool
                && layer.OutputShape.Count() is { } before && pool.OutputShape.Count() is { } after && after < before && Curve.Of(layer) is { IsMonotone: true })
                yield return layer.Problem(Id, $"it computes {before.Grouped()} values, of which {pool.Display} keeps the greatest; behind it the result is the same and there are {after.Grouped()}.", related: pool, remedy: pool.IsOwn ? "" : null);
        }
    }
}
