namespace TypedNets.Analysis.Layers;

/// <summary>ln σ(x).</summary>
public sealed class LogSigmoid : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => -Math.Log(1 + Math.Exp(-x));

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];
}
