namespace TypedNets.Analysis.Layers;

/// <summary>ln(1 + e^(Beta·x))/Beta, linear where Beta·x exceeds Threshold.</summary>
public sealed class Softplus : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments)
    {
        double beta = Beta(arguments);
        return beta * x > arguments.Number("Threshold", 20) ? x : Math.Log(1 + Math.Exp(beta * x)) / beta;
    }

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("Beta", 1, beta => beta > 0, "positive");

    private static double Beta(Arguments arguments) => arguments.Number("Beta", 1);
}
