using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>An activation that is a function of one number.</summary>
public abstract class ElementwiseActivation : Activation
{
    // Most are written without arguments, in every layer of every network.
    private readonly Lazy<double> _plainGain;

    /// <summary>Integrates at most once without arguments.</summary>
    protected ElementwiseActivation() => _plainGain = new Lazy<double>(() => GainBySecondMoment(Arguments.None));

    /// <summary>The function.</summary>
    public abstract double Evaluate(double x, Arguments arguments);

    /// <summary>Where its slope jumps.</summary>
    public virtual double[] Kinks(Arguments arguments) => [0];

    /// <summary>
    /// PyTorch's gain where it has one; else 1/√E[φ(z)²] for z ~ N(0, 1), which keeps the second moment of a signal that has it 1;
    /// 1 where there is no such number, as for a shrinkage that lets nothing through.
    /// </summary>
    public override double Gain(Arguments arguments) => arguments.Items.Count == 0 ? _plainGain.Value : GainBySecondMoment(arguments);

    /// <summary>E φ(x) and E φ(x)² for x ~ N(m, v).</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (!inputs[0].IsNormal)
            return null;
        (double mean, double second) = OutputMoments(inputs[0].Mean, Math.Sqrt(inputs[0].Variance), layer.Arguments);
        return new Moments(mean, second) { UnitVariance = inputs[0].IsCentered ? second - (mean * mean) : null, Sources = inputs[0].Sources };
    }

    /// <summary>E φ'(x)² for x ~ N(m, v).</summary>
    internal override double? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        inputs[0].IsNormal ? SlopeMoment(inputs[0].Mean, Math.Sqrt(inputs[0].Variance), layer.Arguments) : null;

    /// <summary>E φ(x) and E φ(x)² for x ~ N(mean, deviation²).</summary>
    protected internal virtual (double Mean, double SecondMoment) OutputMoments(double mean, double deviation, Arguments arguments)
    {
        if (deviation == 0)
            return (Evaluate(mean, arguments), Square(Evaluate(mean, arguments)));
        double[] kinks = [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return (GaussianIntegral.Of(z => Evaluate(mean + (deviation * z), arguments), kinks),
            GaussianIntegral.Of(z => Square(Evaluate(mean + (deviation * z), arguments)), kinks));
    }

    /// <summary>E φ'(x)² for x ~ N(mean, deviation²), the slope by central differences.</summary>
    protected internal virtual double SlopeMoment(double mean, double deviation, Arguments arguments)
    {
        double[] kinks = deviation == 0 ? [] : [.. Kinks(arguments).Select(kink => (kink - mean) / deviation)];
        return GaussianIntegral.Of(z => Square(Slope(mean + (deviation * z), arguments)), kinks);
    }

    private double Slope(double x, Arguments arguments)
    {
        double step = 1e-5 * Math.Max(1, Math.Abs(x));
        return (Evaluate(x + step, arguments) - Evaluate(x - step, arguments)) / (2 * step);
    }

    private double GainBySecondMoment(Arguments arguments)
    {
        double secondMoment = GaussianIntegral.Of(z => Square(Evaluate(z, arguments)), Kinks(arguments));
        return secondMoment > 1e-12 && !double.IsInfinity(secondMoment) ? 1 / Math.Sqrt(secondMoment) : 1;
    }

    private static double Square(double x) => x * x;
}
