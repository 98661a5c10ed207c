namespace TypedNets.Analysis.Initializers;

/// <summary>Initializers whose variance is a factor over a fan.</summary>
public abstract class ScaledInitializer : InitializerKind
{
    /// <summary>Standard deviation of N(0, 1) cut to ±2.</summary>
    private const double CutDeviation = 0.87962566103423978;

    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Gain", arguments.Number("Gain", 1));

    /// <summary>The gain as set, else as the rule takes it.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site) => arguments.Number("Gain", DefaultGain(site));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site) =>
        Distribution(Gain(arguments, site)!.Value / Math.Sqrt(Fan(arguments, site)), site.Semantics);

    /// <summary>The gain when none is set: 1, as the rule was published.</summary>
    protected virtual double DefaultGain(ParameterSite site) => 1;

    /// <summary>What the squared gain is divided by to give the variance.</summary>
    protected abstract double Fan(Arguments arguments, ParameterSite site);

    /// <summary>The distribution of this standard deviation around zero.</summary>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="semantics">The framework whose name this is.</param>
    protected abstract Draw Distribution(double deviation, InitializerSemantics semantics);

    /// <summary>A normal distribution.</summary>
    protected static Draw Normal(double deviation) => new Draw.Normal(0, deviation);

    /// <summary>What a framework calls normal: in PyTorch it is, in Keras and JAX it is cut.</summary>
    protected static Draw Normal(double deviation, InitializerSemantics semantics) =>
        semantics == InitializerSemantics.PyTorch ? Normal(deviation) : CutNormal(deviation);

    /// <summary>A normal distribution cut at two standard deviations, which is widened so that the standard deviation is that after the cut.</summary>
    protected static Draw CutNormal(double deviation)
    {
        double uncut = deviation / CutDeviation;
        return new Draw.TruncatedNormal(0, uncut, -2 * uncut, 2 * uncut);
    }

    /// <summary>A uniform distribution: ±√3 times the standard deviation.</summary>
    protected static Draw Uniform(double deviation) => new Draw.Uniform(-Math.Sqrt(3) * deviation, Math.Sqrt(3) * deviation);

    /// <summary>The fans by the convention that was set.</summary>
    protected static Fans FansOf(Arguments arguments, ParameterSite site) => site.FansBy(
        arguments.Text("Fans", nameof(FanConvention.PyTorch)) == nameof(FanConvention.Effective) ? FanConvention.Effective : FanConvention.PyTorch);

    /// <summary>The fan of the mode that was set.</summary>
    protected static double FanByMode(Arguments arguments, ParameterSite site)
    {
        Fans fans = FansOf(arguments, site);
        return arguments.Text("Mode", nameof(FanMode.FanIn)) switch
        {
            nameof(FanMode.FanOut) => fans.Out,
            nameof(FanMode.FanAverage) => (fans.In + fans.Out) / 2,
            _ => fans.In,
        };
    }
}
