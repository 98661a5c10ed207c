using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>A constant factor.</summary>
public sealed class Rescaling : LayerKind
{
    /// <summary>The factor.</summary>
    public static double Scale(Arguments arguments) => arguments.Number("Scale", 1);

    /// <summary>In place: the gradient needs neither input nor output.</summary>
    public override LayerMemory Memory(Arguments arguments) => new(SharesInput: false, KeepsOutput: false, CanOverwriteInput: true);

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Scale", 1, value => !double.IsInfinity(value) && !double.IsNaN(value), "finite");
        layer.RequireFloat();
    }

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].Times(Scale(layer.Arguments), layer.Number);

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Scale(layer.Arguments) * Scale(layer.Arguments);
}
