namespace TypedNets.Analysis.Layers;

/// <summary>x, 0 where |x| ≤ Lambd.</summary>
public sealed class Hardshrink : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Abs(x) <= Lambd(arguments) ? 0 : x;

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [-Lambd(arguments), Lambd(arguments)];

    private static double Lambd(Arguments arguments) => arguments.Number("Lambd", 0.5);
}
