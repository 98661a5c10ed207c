using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>An activation that is a function of one number.</summary>
public abstract class ElementwiseActivation : Activation
{
    private const double LeastStep = 1e-12;

    // Most are written without arguments, in every layer of every network.
    private readonly Lazy<double> _plainGain;
    private readonly Lazy<Tangent> _plainTangent;

    /// <summary>Integrates and differentiates at most once without arguments.</summary>
    protected ElementwiseActivation()
    {
        _plainGain = new Lazy<double>(() => GainBySecondMoment(Arguments.None));
        _plainTangent = new Lazy<Tangent>(() => TangentOf(Arguments.None));
    }

    /// <summary>The function.</summary>
    public abstract double Evaluate(double x, Arguments arguments);

    /// <summary>Where its slope jumps.</summary>
    public virtual double[] Kinks(Arguments arguments) => [0];

    /// <summary>
    /// PyTorch's gain where it has one; else 1/√E[φ(z)²] for z ~ N(0, 1), which keeps the second moment of a signal that has it 1;
    /// 1 where there is no such number, as for a shrinkage that lets nothing through.
    /// </summary>
    public override double Gain(Arguments arguments) => arguments.Items.Count == 0 ? _plainGain.Value : GainBySecondMoment(arguments);

    /// <summary>Its tangent at zero; null where the slope jumps there and the gain, not being 1, tells that there is something.</summary>
    internal Tangent? AtZero(Arguments arguments, double gain)
    {
        Tangent tangent = arguments.Items.Count == 0 ? _plainTangent.Value : TangentOf(arguments);
        return double.IsNaN(tangent.Slope) && gain != 1 ? null : tangent;
    }

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => new ElementwiseForward(this, layer).Output(inputs[0]);

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output) => new ElementwiseBackward(this, layer).Input(inputs[0], output);

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => NormalFunction.Of(layer, inputs[0]) is null
        ? "what it reads is neither normal nor a function of a normal value that is known"
        : "rare large values decide its moments, and at these widths samples differ too much for those to be normal";

    /// <summary>The slope below zero of a function that has one slope there and slope 1 above; null for any other.</summary>
    protected internal virtual double? SlopeBelow(Arguments arguments) => null;

    /// <summary>The mean square of the slope below zero where it is 1 above; null for any other function.</summary>
    internal virtual double? SlopeMomentBelow(Arguments arguments) => SlopeBelow(arguments) is { } below ? below * below : null;

    /// <summary>E φ and E φ² over a value that is not normal.</summary>
    internal virtual (double Mean, double SecondMoment) MarginalMoments(Marginal input, Arguments arguments) =>
        (input.Expect(x => Evaluate(x, arguments)), input.Expect(x => Square(Evaluate(x, arguments))));

    /// <summary>E φ(x) and E φ(x)² for x ~ N(mean, deviation²).</summary>
    protected internal virtual (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments)
    {
        if (deviation == 0)
            return (Evaluate(mean, arguments), Square(Evaluate(mean, arguments)));
        double[] kinks = [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return (GaussianIntegral.Of(z => Evaluate(mean + (deviation * z), arguments), kinks),
            GaussianIntegral.Of(z => Square(Evaluate(mean + (deviation * z), arguments)), kinks));
    }

    /// <summary>E φ'(x)² for x ~ N(mean, deviation²).</summary>
    protected internal virtual double SlopeMoment(double mean, double deviation, Arguments arguments)
    {
        double[] kinks = deviation == 0 ? [] : [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return GaussianIntegral.Of(z => Square(Slope(mean + (deviation * z), arguments)), kinks);
    }

    /// <summary>φ', by central differences.</summary>
    internal double Slope(double x, Arguments arguments)
    {
        // Not over a kink, near which a weak signal is all the time.
        double step = 1e-5 * Math.Max(1, Math.Abs(x));
        foreach (double kink in Kinks(arguments))
            step = x == kink ? step : Math.Min(step, Math.Max(Math.Abs(x - kink) / 2, LeastStep));
        return (Evaluate(x + step, arguments) - Evaluate(x - step, arguments)) / (2 * step);
    }

    private Tangent TangentOf(Arguments arguments) => Tangent.Of(x => Evaluate(x, arguments));

    private double GainBySecondMoment(Arguments arguments)
    {
        double secondMoment = GaussianIntegral.Of(z => Square(Evaluate(z, arguments)), Kinks(arguments));
        return secondMoment > 1e-12 && !double.IsInfinity(secondMoment) ? 1 / Math.Sqrt(secondMoment) : 1;
    }

    private static double Square(double x) => x * x;
}
