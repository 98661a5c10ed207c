namespace TypedNets.Analysis.Layers;

/// <summary>x/(1 + |x|).</summary>
public sealed class Softsign : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x / (1 + Math.Abs(x));
}
