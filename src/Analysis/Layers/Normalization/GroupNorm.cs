using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises groups of channels of each sample; num_channels is the first size.</summary>
public sealed class GroupNorm : LayerKind
{
    private const int LeastChannels = 12;

    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        Moments input = inputs[0];
        if (input.Sources.Count == 0)
            return Normalized.Forward(layer, input, null, () => double.NaN);
        double common = input.Shared - (input.Mean * input.Mean);
        return Normalized.Forward(layer, input, Variance(layer, input), () => common * (1 - (1 / Channels(layer))));
    }

    /// <summary>With few channels to a group, what flows back through its mean and variance is not small.</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        Channels(layer) >= LeastChannels ? Unsteadiness(layer, inputs[0]) * Normalized.Backward(layer, Variance(layer, inputs[0])) : null;

    /// <summary>
    /// E 1/v·E v for the variance v of a group: that of n channels whose positions all share as much of it as what c² says rests on about n/c² independent numbers.
    /// </summary>
    private static double Unsteadiness(SignalLayer layer, Moments input)
    {
        double positions = layer.OutputShape.Volume is { } all && layer.OutputShape[0] is { } channels ? all / channels : 1;
        double common = input.Variance > 0 ? Math.Max(0, Math.Min(1, (input.Shared - (input.Mean * input.Mean)) / input.Variance)) : 0;
        return 1 + (2 / Channels(layer) * ((common * common) + ((1 - (common * common)) / positions)));
    }

    /// <summary>
    /// The variance within a group: what its mean varies by, since it has few channels with means of their own and few positions, is taken
    /// off. Null when a size is unknown.
    /// </summary>
    private static double? Variance(SignalLayer layer, Moments input)
    {
        if (layer.OutputShape.Volume is not { } all || layer.OutputShape[0] is not { } channels)
            return null;
        double ofMean = ((input.Shared - (input.Mean * input.Mean)) / Channels(layer)) + (input.UnitVariance / (Channels(layer) * all / channels));
        return input.Variance - ofMean;
    }

    private static double Channels(SignalLayer layer) => (double)(layer.OutputShape[0] ?? 1) / layer.Arguments.Integer("NumGroups", 1);

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
