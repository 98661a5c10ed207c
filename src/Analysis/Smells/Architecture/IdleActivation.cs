namespace TypedNets.Analysis.Smells;

/// <summary>An activation that changes nothing beside another one, as a second ReLU.</summary>
internal sealed class IdleActivation : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.IdleActivation;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (ActivationPair pair in ActivationPair.In(network))
        {
            if (pair.Idle is not { IsOwn: true } idle)
                continue;
            bool isSecond = idle == pair.Second;
            SmellLayer other = isSecond ? pair.First : pair.Second;
            yield return idle.Problem(Id,
                $"it changes nothing, since {other.Display} {(isSecond ? "before it gives only what it passes on as it is" : "after it gives the same without it")}; remove it.",
                related: other, remedy: idle.Kind.HasState ? null : "");
        }
    }
}
