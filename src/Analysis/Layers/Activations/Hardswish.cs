namespace TypedNets.Analysis.Layers;

/// <summary>x·(x/6 + 1/2 cut to [0, 1]).</summary>
public sealed class Hardswish : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x * Math.Min(Math.Max((x / 6) + 0.5, 0), 1);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [-3, 3];
}
