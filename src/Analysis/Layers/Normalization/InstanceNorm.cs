using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises each channel of each sample over all positions, of which there must be two.</summary>
/// <param name="axes">Number of axes.</param>
public abstract class InstanceNorm(int axes) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Forward(layer, inputs[0], inputs[0].Sources.Count > 0 ? inputs[0].UnitVariance : null, shared: () => 0);

    /// <summary>Mean and variance of few positions move with each of them: two directions less of as many as there are positions.</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        layer.OutputShape.Volume / layer.OutputShape[0] is { } positions && positions >= LeastPositions && Normalized.Backward(layer, inputs[0].UnitVariance) is { } factor
            ? factor * (1 - (2 / positions)) : null;

    private const double LeastPositions = 16;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        layer.Number("Momentum", 0.1, momentum => momentum is >= 0 and <= 1, "in [0, 1]");
        layer.RequireFloat();
        layer.RequireMap(axes);
        long features = layer.Known(0, "the number of channels");
        if (layer.Input.Sizes.Skip(1).All(size => size == 1))
            throw layer.Refuse(RuleIds.SizeMismatch, null, $"it normalises over the positions of a channel, but its input {layer.Input} has only one; remove it or normalise before pooling.");
        if (layer.Arguments.Flag("Affine", false))
        {
            layer.AddParameter("weight", ParameterRole.Scale, [features]);
            layer.AddParameter("bias", ParameterRole.Shift, [features]);
        }
    }
}
