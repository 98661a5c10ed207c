namespace TypedNets.Analysis.Smells;

/// <summary>A budget in <c>.editorconfig</c> that is no number, and so is none.</summary>
internal sealed class InvalidBudget : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.InvalidBudget;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network) => network.Options.Malformed.Select(option => new Problem(Id, new SourcePart(PartKind.Network),
        $"Network '{network.Declaration.Name}' is held to no budget, since {option.Key} in .editorconfig must be a positive whole number, such as 1_000_000, but is '{option.Text}'."));
}
