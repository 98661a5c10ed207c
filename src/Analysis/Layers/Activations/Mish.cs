namespace TypedNets.Analysis.Layers;

/// <summary>x·tanh(ln(1 + eˣ)).</summary>
public sealed class Mish : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x * Math.Tanh(Math.Log(1 + Math.Exp(x)));

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];
}
