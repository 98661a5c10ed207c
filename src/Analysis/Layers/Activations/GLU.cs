namespace TypedNets.Analysis.Layers;

/// <summary>a·σ(b) for the halves a, b along Dim.</summary>
public sealed class GLU : Activation
{
    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        int dimension = layer.Dimension("Dim", -1);
        if (dimension < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", "Dim 0 is the batch, which cannot be halved; the first dimension of a sample is 1.");
        long? size = layer.Input[dimension];
        if (size % 2 == 1)
            throw layer.Refuse(RuleIds.SizeMismatch, "Dim", $"the dimension that is halved must be even, but dimension {dimension + 1} of N×{layer.Input} is {size}.");
        layer.Output = layer.Input.With(dimension, size / 2);
    }
}
