using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>An activation that normalises over a dimension. Its gain is 1: it stands at the end, after a layer that is to be linear.</summary>
public abstract class DimensionActivation : Activation
{
    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <summary>Variance of the logits that are compared, what of it all data share, and their number; null where they are not normal or it is not small.</summary>
    internal static (double Variance, double Shared, double Count)? Logits(SignalLayer layer, Moments input)
    {
        int dimension = UnitDimension.Dimension(layer, "Dim", -1);
        if (layer.InputShapes[0][dimension] is not { } count || !(input.IsNormal || input.IsNearlyNormal))
            return null;
        bool areUnits = input.Units is null || input.Units == dimension;
        double variance = areUnits ? input.Variance : input.UnitVariance, shared = areUnits ? Math.Max(0, input.Shared - (input.Mean * input.Mean)) : 0;
        return variance <= Attention.MostVariance ? (variance, shared, count) : null;
    }

    /// <inheritdoc/>
    protected override void Check(LayerInference layer)
    {
        if (layer.Dimension("Dim", -1) < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", "Dim 0 is the batch, whose samples must not depend on each other; the first dimension of a sample is 1.");
    }
}
