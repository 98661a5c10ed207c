namespace TypedNets.Analysis.Smells;

/// <summary>A dropout directly behind one of its kind.</summary>
internal sealed class RepeatedDropout : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedDropout;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer second in network.Written())
        {
            if (!second.IsDropout() || second.Before is not { } first || first.Kind != second.Kind || first.After != second)
                continue;
            (double one, double other) = (first.Arguments.Number("P", 0.5), second.Arguments.Number("P", 0.5));
            if (one is > 0 and < 1 && other is > 0 and < 1)
            {
                yield return second.Problem(Id,
                    $"it follows {first.Display}, so that the two together drop with probability {Invariant.Text(1 - ((1 - one) * (1 - other)))}, 1 − (1 − {Invariant.Text(one)})·(1 − {Invariant.Text(other)}); keep one of them, with the probability that is meant.", related: first, remedy: "");
            }
        }
    }
}
