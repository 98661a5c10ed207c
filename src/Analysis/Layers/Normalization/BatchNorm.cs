using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises each channel over the batch and all positions; num_features is the number of channels.</summary>
/// <param name="expected">The shapes taken, in words.</param>
/// <param name="ranks">Their ranks.</param>
public abstract class BatchNorm(string expected, params int[] ranks) : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Forward(layer, inputs[0], inputs[0].Sources.Count > 0 ? inputs[0].UnitVariance : null, shared: () => 0);

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Backward(layer, inputs[0].UnitVariance);

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        layer.Number("Momentum", 0.1, momentum => momentum is >= 0 and <= 1, "in [0, 1]");
        layer.RequireFloat();
        layer.RequireRank(expected, ranks);
        long features = layer.Known(0, "the number of channels");
        if (layer.Arguments.Flag("Affine", true))
        {
            layer.AddParameter("weight", ParameterRole.Scale, [features]);
            layer.AddParameter("bias", ParameterRole.Shift, [features]);
        }
    }
}
