namespace TypedNets.Analysis.Layers;

/// <summary>x, below zero times a slope drawn between Lower and Upper.</summary>
public sealed class RReLU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override string MemberPrefix => "Rrelu";

    /// <summary>With the mean slope, as in evaluation.</summary>
    public override double Evaluate(double x, Arguments arguments) => x > 0 ? x : x * (Lower(arguments) + Upper(arguments)) / 2;

    /// <summary>√(2/(1 + E a²)) over the slopes a drawn in training.</summary>
    public override double Gain(Arguments arguments)
    {
        double low = Lower(arguments), high = Upper(arguments);
        return Math.Sqrt(2 / (1 + (((low * low) + (low * high) + (high * high)) / 3)));
    }

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("Lower", 1.0 / 8, low => low <= Upper(layer.Arguments), $"at most Upper, {Invariant.Text(Upper(layer.Arguments))}");

    private static double Lower(Arguments arguments) => arguments.Number("Lower", 1.0 / 8);

    private static double Upper(Arguments arguments) => arguments.Number("Upper", 1.0 / 3);
}
