using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>A learned factor for each feature: the last dimension of E and T×E, the channels of a map.</summary>
public sealed class LayerScale : LearnedValue
{
    /// <summary>Moments times the factor that it starts with, and its square.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => Factor(layer) is { } factor ? inputs[0].Times(factor, layer.Number) : null;

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Factor(layer) is { } factor ? factor * factor : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "its factors are no constant";

    private static double? Factor(SignalLayer layer) => layer.Parameter(ParameterRole.Learned)?.Draw is Draw.Constant constant ? constant.Value : null;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        double init = layer.Number("Init", 1e-5, value => !double.IsInfinity(value), "finite");
        layer.RequireFloat();
        int dimension = layer.Dimension("Dim", layer.Input.Rank <= 2 ? -1 : 1);
        if (dimension < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, layer.Arguments.Has("Dim") ? "Dim" : null, "it would scale over the batch; give its input a dimension of features, or Dim that of them.");

        // As many ones as dimensions come after that of the features, so that it broadcasts.
        long[] ones = [.. Enumerable.Repeat(1L, layer.Input.Rank - 1 - dimension)];
        layer.AddParameter("", ParameterRole.Learned, [layer.Known(dimension, "the number of features"), .. ones], start: init);
    }
}
