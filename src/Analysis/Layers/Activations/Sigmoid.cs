namespace TypedNets.Analysis.Layers;

/// <summary>1/(1 + e⁻ˣ).</summary>
public sealed class Sigmoid : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => 1 / (1 + Math.Exp(-x));

    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;
}
