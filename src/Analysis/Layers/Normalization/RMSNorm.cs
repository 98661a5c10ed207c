using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>To mean square 1; the mean stays where it is.</summary>
public sealed class RMSNorm : LastDimensionsNorm
{
    /// <inheritdoc/>
    protected override bool HasBias(Arguments arguments) => false;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].SecondMoment > 0
        ? Normalized.Forward(layer, inputs[0], inputs[0].UnitVariance / inputs[0].SecondMoment, inputs[0].Mean / Math.Sqrt(inputs[0].SecondMoment))
        : null;

    /// <inheritdoc/>
    internal override double? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Backward(layer, inputs[0].SecondMoment);
}
