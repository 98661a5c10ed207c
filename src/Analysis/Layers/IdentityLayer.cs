using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>The identity, a view of its input.</summary>
public sealed class IdentityLayer : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0];

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer) => layer.OutputType = layer.ElementType;
}
