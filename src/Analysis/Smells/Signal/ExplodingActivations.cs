namespace TypedNets.Analysis.Smells;

/// <summary>Activations that grow beyond all bounds at initialisation.</summary>
internal sealed class ExplodingActivations : SignalRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.ExplodingActivations;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        double limit = network.Options.MostSignalChange;
        if (FirstForward(network, 0, limit) is not var (layer, moment))
            yield break;
        yield return Report(network, layer,
            $"at initialisation the second moment of its output is predicted to be {Text(moment)} times that of the network's input, above {Text(limit)}: the signal explodes",
            prediction => prediction.Forward[layer.Number]?.SecondMoment);
    }
}
