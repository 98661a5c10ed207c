namespace TypedNets.Analysis.Smells;

/// <summary>A dropout that drops everything.</summary>
internal sealed class NothingPasses : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.NothingPasses;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.IsDropout() && layer.Arguments.Number("P", 0.5) == 1 && !layer.Varies("P"))
                yield return layer.Problem(Id, "P is the share that it drops, and with 1 nothing passes in training and no weight before it gets a gradient; give the share to drop, such as 0.5, or remove it.", "P");
        }
    }
}
