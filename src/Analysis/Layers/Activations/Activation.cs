namespace TypedNets.Analysis.Layers;

/// <summary>A layer after which a signal's scale changes by a known factor, which the weights before it make up for.</summary>
public abstract class Activation : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.Kept;

    /// <summary>
    /// The factor on the standard deviation of the weights before it: <c>torch.nn.init.calculate_gain</c> where PyTorch has one.
    /// </summary>
    public abstract double Gain(Arguments arguments);

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        Check(layer);
        layer.RequireFloat();
    }

    /// <summary>Checks the arguments.</summary>
    protected virtual void Check(LayerInference layer)
    {
    }
}
