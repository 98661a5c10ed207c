namespace TypedNets.Analysis.Layers;

/// <summary>x moved towards zero by Lambd.</summary>
public sealed class Softshrink : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Sign(x) * Math.Max(Math.Abs(x) - Lambd(arguments), 0);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [-Lambd(arguments), Lambd(arguments)];

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("Lambd", 0.5, lambd => lambd >= 0, "zero or more");

    private static double Lambd(Arguments arguments) => arguments.Number("Lambd", 0.5);
}
