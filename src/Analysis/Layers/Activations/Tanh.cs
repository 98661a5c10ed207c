namespace TypedNets.Analysis.Layers;

/// <summary>tanh x.</summary>
public sealed class Tanh : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Tanh(x);

    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 5.0 / 3;

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;
}
