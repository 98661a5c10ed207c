using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An argument that, beside the others, changes nothing.</summary>
internal sealed class IdleArgument : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.IdleArgument;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written().Where(layer => !layer.Varies()))
        {
            foreach ((string argument, string why) in Idle(layer).Where(idle => layer.Arguments.Has(idle.Argument)))
                yield return layer.Problem(Id, $"{argument} has no effect, since {why}; leave it out.", argument, remedy: $"{argument} = default");
        }
    }

    private static IEnumerable<(string Argument, string Why)> Idle(SmellLayer layer)
    {
        Arguments arguments = layer.Arguments;
        if (layer.Kind is Convolution or TransposedConvolution or WindowPool && arguments.Integers("KernelSize")!.All(size => size == 1)
            && layer.WrittenAs("Dilation") is { } dilation && arguments.Integers(dilation)!.Any(d => d != 1))
            yield return (dilation, "a window of 1 has no taps to keep apart");
        bool isPadded = (arguments.Integers("Paddings") ?? arguments.Integers("Padding") ?? []).Any(padding => padding is not (0 or Pad.Valid));
        if (layer.Kind is Convolution && !isPadded && arguments.Text("PaddingMode", nameof(PaddingMode.Zeros)) != nameof(PaddingMode.Zeros))
            yield return ("PaddingMode", "nothing is padded");
        if (layer.Kind is WindowPool && arguments.Integer("DivisorOverride", 0) != 0)
            yield return ("CountIncludePad", "DivisorOverride is what it divides by");
        else if (layer.Kind is WindowPool && !isPadded && !arguments.Flag("CeilMode", false))
            yield return ("CountIncludePad", "nothing is padded");
        if (layer.Kind is BatchNorm or InstanceNorm && !arguments.Flag("TrackRunningStats", layer.Kind is BatchNorm))
            yield return ("Momentum", "no running statistics are kept; it is how fast they follow");
        if (layer.Kind is TableLayer && !arguments.Has("MaxNorm"))
            yield return ("NormType", "there is no MaxNorm that it is the norm of");
        if (layer.Kind is LayerNorm && !arguments.Flag("ElementwiseAffine", true))
            yield return ("Bias", "without ElementwiseAffine nothing is learned");
    }
}
