namespace TypedNets.Analysis.Layers;

/// <summary>An activation that normalises over a dimension. Its gain is 1: it stands at the end, after a layer that is to be linear.</summary>
public abstract class DimensionActivation : Activation
{
    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <inheritdoc/>
    protected override void Check(LayerInference layer)
    {
        if (layer.Dimension("Dim", -1) < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", "Dim 0 is the batch, whose samples must not depend on each other; the first dimension of a sample is 1.");
    }
}
