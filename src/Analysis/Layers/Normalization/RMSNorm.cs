using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>To mean square 1; the mean stays where it is.</summary>
public sealed class RMSNorm : LastDimensionsNorm
{
    /// <inheritdoc/>
    protected override bool HasBias(Arguments arguments) => false;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].Sources.Count > 0
        ? Normalized.Forward(layer, inputs[0] with { Profile = null }, inputs[0].SecondMoment, () => inputs[0].Shared, inputs[0].Mean)
        : null;

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Backward(layer, inputs[0].SecondMoment);
}
