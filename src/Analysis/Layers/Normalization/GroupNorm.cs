using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises groups of channels of each sample; num_channels is the first size.</summary>
public sealed class GroupNorm : LayerKind
{
    private const int LeastChannels = 8;

    /// <inheritdoc/>
    public override bool HasState => true;

    /// <summary>Over groups of many channels, means of channels are no mean of the group.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        IsWide(layer) ? Normalized.Forward(layer, inputs[0], inputs[0].UnitVariance / inputs[0].Variance) : null;

    /// <inheritdoc/>
    internal override double? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs) => IsWide(layer) ? Normalized.Backward(layer, inputs[0].Variance) : null;

    private static bool IsWide(SignalLayer layer) => layer.OutputShape[0] / layer.Arguments.Integer("NumGroups", 1) >= LeastChannels;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long groups = layer.Integer("NumGroups", 0, least: 1);
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        layer.RequireFloat();
        if (layer.Input.Rank == 0)
            throw layer.Refuse(RuleIds.Rank, null, "its input must have channels, but is a scalar.");
        long channels = layer.Known(0, "the number of channels");
        if (channels % groups != 0)
            throw layer.Refuse(RuleIds.Groups, "NumGroups", $"NumGroups must divide the {channels} channels, but is {groups}; give a divisor of {channels}.", Remedies.Divisor("NumGroups", groups, channels));
        if (layer.Arguments.Flag("Affine", true))
        {
            layer.AddParameter("weight", ParameterRole.Scale, [channels]);
            layer.AddParameter("bias", ParameterRole.Shift, [channels]);
        }
    }
}
