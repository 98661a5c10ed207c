using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>x, below zero times a slope drawn between Lower and Upper.</summary>
public sealed class RReLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "Rrelu";

    /// <summary>With the mean slope, as in evaluation.</summary>
    public override double Evaluate(double x, Arguments arguments) => x > 0 ? x : x * (Lower(arguments) + Upper(arguments)) / 2;

    /// <summary>√(2/(1 + E a²)) over the slopes a drawn in training.</summary>
    public override double Gain(Arguments arguments) => Math.Sqrt(2 / (1 + MeanSquare(arguments)));

    /// <summary>With the slopes that are drawn in training.</summary>
    protected internal override (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments) =>
        Rectified.Output(mean, deviation, (Lower(arguments) + Upper(arguments)) / 2, MeanSquare(arguments));

    /// <inheritdoc/>
    internal override (double Mean, double SecondMoment) MarginalMoments(Marginal input, Arguments arguments) =>
        (input.Expect(x => Evaluate(x, arguments)), input.Expect(x => x * x * (x > 0 ? 1 : MeanSquare(arguments))));

    /// <inheritdoc/>
    internal override double? SlopeMomentBelow(Arguments arguments) => MeanSquare(arguments);

    /// <inheritdoc/>
    protected internal override double SlopeMoment(double mean, double deviation, Arguments arguments) => Rectified.Slope(mean, deviation, MeanSquare(arguments));

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("Lower", 1.0 / 8, low => low <= Upper(layer.Arguments), $"at most Upper, {Invariant.Text(Upper(layer.Arguments))}");

    /// <summary>E a² of the slopes a.</summary>
    private static double MeanSquare(Arguments arguments)
    {
        double low = Lower(arguments), high = Upper(arguments);
        return ((low * low) + (low * high) + (high * high)) / 3;
    }

    private static double Lower(Arguments arguments) => arguments.Number("Lower", 1.0 / 8);

    private static double Upper(Arguments arguments) => arguments.Number("Upper", 1.0 / 3);
}
