namespace TypedNets.Analysis.Layers;

/// <summary>Softmax over the channels of C×H×W.</summary>
public sealed class Softmax2d : Activation
{
    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.RequireRank("C×H×W", 3);
}
