namespace TypedNets.Analysis.Layers;

/// <summary>max(0, x).</summary>
public sealed class ReLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "Relu";

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Max(0, x);

    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => Math.Sqrt(2);

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;
}
