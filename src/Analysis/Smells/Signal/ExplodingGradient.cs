namespace TypedNets.Analysis.Smells;

/// <summary>Gradients that grow beyond all bounds on their way back.</summary>
internal sealed class ExplodingGradient : SignalRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.ExplodingGradient;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        double limit = network.Options.MostSignalChange;
        if (FirstForward(network, 1 / limit, limit) is not null || FirstBackward(network, moment => moment > limit) is not var (layer, moment))
            yield break;
        yield return Report(network, layer,
            $"at initialisation the squared norm of the gradient that arrives at its output is predicted to be {Text(moment)} times that before the last weights, above {Text(limit)}: the first updates are chaotic",
            prediction => prediction.GradientNorms[layer.Number]);
    }
}
