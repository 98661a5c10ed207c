namespace TypedNets.Analysis.Smells;

/// <summary>Activations that fall to nothing at initialisation.</summary>
internal sealed class VanishingActivations : SignalRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.VanishingActivations;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        double limit = 1 / network.Options.MostSignalChange;
        if (FirstForward(network, limit, double.PositiveInfinity) is not var (layer, moment))
            yield break;
        yield return Report(network, layer,
            $"at initialisation the second moment of its output is predicted to be {Text(moment)} of the network's input, below {Text(limit)}: the signal vanishes, and with it the gradients of the weights",
            prediction => prediction.Forward[layer.Number]?.SecondMoment);
    }
}
