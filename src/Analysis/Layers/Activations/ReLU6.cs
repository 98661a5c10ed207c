namespace TypedNets.Analysis.Layers;

/// <summary>min(max(0, x), 6).</summary>
public sealed class ReLU6 : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "Relu6";

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Min(Math.Max(0, x), 6);

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [0, 6];

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;
}
