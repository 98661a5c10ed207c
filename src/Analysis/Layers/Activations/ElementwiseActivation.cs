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

    private double GainBySecondMoment(Arguments arguments)
    {
        double secondMoment = GaussianIntegral.Of(z => Square(Evaluate(z, arguments)), Kinks(arguments));
        return secondMoment > 1e-12 && !double.IsInfinity(secondMoment) ? 1 / Math.Sqrt(secondMoment) : 1;
    }

    private static double Square(double x) => x * x;
}
