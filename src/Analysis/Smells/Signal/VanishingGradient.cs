namespace TypedNets.Analysis.Smells;

/// <summary>Gradients that fall to nothing on their way back.</summary>
internal sealed class VanishingGradient : SignalRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.VanishingGradient;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        double limit = 1 / network.Options.MostSignalChange;
        if (FirstForward(network, limit, 1 / limit) is not null || FirstBackward(network, moment => moment < limit) is not var (layer, moment))
            yield break;
        yield return Report(network, layer,
            $"at initialisation the squared norm of the gradient that arrives at its output is predicted to be {Text(moment)} of that before the last weights, below {Text(limit)}: this layer and those before it learn nothing",
            prediction => prediction.GradientNorms[layer.Number]);
    }
}
