using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A bias before a normalisation that takes each channel's mean away again (Ioffe and Szegedy 2015, section 3.2).</summary>
internal sealed class CancelledBias : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.CancelledBias;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Layers)
        {
            if (layer.Kind is Linear or Convolution or TransposedConvolution && layer.Arguments.Flag("Bias", true)
                && layer.After is { Kind: BatchNorm or InstanceNorm } norm && (norm.Kind is not BatchNorm1d || layer.OutputShape.Rank == 1 || layer.Kind is not Linear))
            {
                long? channels = layer.OutputShape[0];
                yield return layer.Problem(Id,
                    $"its bias of {channels} numbers has no effect, since {norm.Display} takes the mean of each channel away again; write Bias = false.",
                    layer.Arguments.Has("Bias") ? "Bias" : null, norm, "Bias = false");
            }
        }
    }
}
