namespace TypedNets.Analysis.Smells;

/// <summary>A normalisation directly behind one of its kind.</summary>
internal sealed class RepeatedNormalization : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedNormalization;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer second in network.Written())
        {
            if (second.IsNormalization() && second.Before is { } first && first.Kind == second.Kind && first.After == second
                && first.Arguments.Integer("NumGroups", 0) == second.Arguments.Integer("NumGroups", 0)
                && (first.Arguments.Integers("NormalizedShape") ?? [-1]).SequenceEqual(second.Arguments.Integers("NormalizedShape") ?? [-1]))
                yield return second.Problem(Id, $"it normalises what {first.Display} has just normalised in the same way, with nothing between them; remove one of them.", related: first);
        }
    }
}
