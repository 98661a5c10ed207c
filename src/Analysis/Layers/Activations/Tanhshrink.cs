namespace TypedNets.Analysis.Layers;

/// <summary>x − tanh x.</summary>
public sealed class Tanhshrink : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x - Math.Tanh(x);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];
}
