using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>y = x·Wᵀ + b over the last dimension. in_features is the size of that dimension.</summary>
public sealed class Linear : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool TakesMaps => false;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <inheritdoc/>
    internal override bool EndsInWeight => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => WeightedSum.Forward(layer, inputs[0]);

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => WeightedSum.Backward(layer);

    /// <summary>Positions stay apart.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) =>
        base.Backward(layer, inputs, index, output) is { } gradient ? gradient with { Profile = output.Profile } : null;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long outFeatures = layer.Integer("OutFeatures", 0, least: 1);
        layer.RequireFloat();
        if (layer.Input.Rank == 0)
            throw layer.Refuse(RuleIds.Rank, null, "its input must have at least one dimension, but is a scalar.");
        int last = layer.Input.Rank - 1;
        long inFeatures = layer.Known(last, "the number of input features");

        layer.Output = layer.Input.With(last, outFeatures);
        layer.AddParameter("weight", ParameterRole.Weight, [outFeatures, inFeatures], new Fans(inFeatures, outFeatures));
        if (layer.Arguments.Flag("Bias", true))
            layer.AddParameter("bias", ParameterRole.Bias, [outFeatures]);
        layer.Macs = Shape.Product([.. layer.Output.Sizes, inFeatures]);
    }
}
