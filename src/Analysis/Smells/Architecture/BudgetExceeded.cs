namespace TypedNets.Analysis.Smells;

/// <summary>A network with more parameters, activations or multiplications than its author allows, in <c>.editorconfig</c>.</summary>
internal sealed class BudgetExceeded : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.BudgetExceeded;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network) =>
    [
        .. Check(network, "typednets.max_parameters", network.Options.MostParameters, "parameters", layer => layer.ParameterCount()),
        .. Check(network, "typednets.max_activation_bytes", network.Options.MostActivationBytes, "bytes of layers' outputs a sample", layer => 4m * (layer.OutputShape.Count() ?? 0)),
        .. Check(network, "typednets.max_macs", network.Options.MostMacs, "multiplications with accumulation a sample", layer => layer.Macs ?? 0),
    ];

    private IEnumerable<Problem> Check(SmellNetwork network, string key, long? most, string what, Func<SmellLayer, decimal> cost)
    {
        if (most is not { } budget)
            yield break;
        (SmellLayer Layer, decimal Cost)[] costs = [.. network.All.Select(layer => (layer, cost(layer))).OrderByDescending(pair => pair.Item2)];
        decimal sum = costs.Sum(pair => pair.Cost);
        if (sum > budget)
        {
            string largest = string.Join(", ", costs.Take(3).Where(pair => pair.Cost > 0).Select(pair => $"{pair.Layer.Display} {pair.Cost.Grouped()}"));
            yield return new Problem(Id, new SourcePart(PartKind.Network),
                $"Network '{network.Declaration.Name}' has {sum.Grouped()} {what}, more than the {budget.Grouped()} of {key}; most have {largest}.");
        }
    }
}
