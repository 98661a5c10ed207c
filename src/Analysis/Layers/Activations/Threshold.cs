namespace TypedNets.Analysis.Layers;

/// <summary>x above the threshold, else Value.</summary>
public sealed class Threshold : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x > At(arguments) ? x : arguments.Number("Value", 0);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [At(arguments)];

    private static double At(Arguments arguments) => arguments.Number("Threshold", 0);
}
