using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Zeroes elements with probability P in training; the identity in evaluation, where it returns its input.</summary>
public sealed class Dropout : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Dropped.Forward(inputs[0], layer.Arguments.Number("P", 0.5));

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1 / (1 - layer.Arguments.Number("P", 0.5));

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("P", 0.5, p => p is >= 0 and <= 1, "a probability in [0, 1]");
        layer.RequireFloat();
    }
}
