using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>One learned factor for all of its input.</summary>
public sealed class LearnedScale : LearnedValue
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        double init = layer.Number("Init", 1, value => !double.IsInfinity(value), "finite");
        layer.RequireFloat();
        layer.AddParameter("", ParameterRole.Learned, [1], start: init);
    }

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Start(layer) is { } start ? inputs[0].Times(start, layer.Number) : null;

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Start(layer) is { } start ? start * start : null;

    private static double? Start(SignalLayer layer) => (layer.Parameter(ParameterRole.Learned)?.Draw as Draw.Constant)?.Value;
}
