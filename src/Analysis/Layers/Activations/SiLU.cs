namespace TypedNets.Analysis.Layers;

/// <summary>x·σ(x).</summary>
public sealed class SiLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "Silu";

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x / (1 + Math.Exp(-x));

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [];
}
