using TypedNets.Analysis.Signal;

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

    /// <inheritdoc/>
    protected internal override (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments) => Rectified.Output(mean, deviation, 0);

    /// <inheritdoc/>
    protected internal override double? SlopeBelow(Arguments arguments) => 0;

    /// <inheritdoc/>
    protected internal override double SlopeMoment(double mean, double deviation, Arguments arguments) => Rectified.Slope(mean, deviation, 0);
}
