using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>x, below zero times NegativeSlope.</summary>
public sealed class LeakyReLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "LeakyRelu";

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x > 0 ? x : x * Slope(arguments);

    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => Math.Sqrt(2 / (1 + Math.Pow(Slope(arguments), 2)));

    /// <summary>In place only where the sign of the result tells the sign of the input.</summary>
    public override LayerMemory Memory(Arguments arguments) => Slope(arguments) >= 0 ? LayerMemory.InPlace : LayerMemory.Kept;

    /// <inheritdoc/>
    protected internal override (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments) => Rectified.Output(mean, deviation, Slope(arguments));

    /// <inheritdoc/>
    protected internal override double? SlopeBelow(Arguments arguments) => Slope(arguments);

    /// <inheritdoc/>
    protected internal override double SlopeMoment(double mean, double deviation, Arguments arguments) => Rectified.Slope(mean, deviation, Math.Pow(Slope(arguments), 2));

    private static double Slope(Arguments arguments) => arguments.Number("NegativeSlope", 0.01);
}
