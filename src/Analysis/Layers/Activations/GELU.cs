using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>x·Φ(x), exactly or by tanh.</summary>
public sealed class GELU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => arguments.Text("Approximate", nameof(GeluApproximation.None)) == nameof(GeluApproximation.Tanh)
        ? x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))))
        : x * Normal.Cumulative(x);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];
}
