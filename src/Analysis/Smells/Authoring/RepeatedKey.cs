namespace TypedNets.Analysis.Smells;

/// <summary><c>[Name]</c> that gives the key which follows from the property's name.</summary>
internal sealed class RepeatedKey : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedKey;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network) => network.Declaration.Steps
        .Select((step, s) => (Step: step, Index: s)).Where(item => item.Step.Key is { } key && key == Naming.SnakeCase(item.Step.Member!))
        .Select(item => new Problem(Id, new SourcePart(PartKind.Step, item.Index, Argument: "Name"),
            $"Step '{item.Step.Member}': its key is '{item.Step.Key}' without [Name] too, since it is the name in snake_case; leave [Name] out."));
}
