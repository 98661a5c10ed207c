using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A parameter of a layer, and the scale that it starts with.</summary>
/// <param name="layer">The layer.</param>
/// <param name="parameter">The parameter.</param>
internal sealed class StartedParameter(SmellLayer layer, SmellParameter parameter)
{
    private Onward? _onward;

    /// <summary>The layer.</summary>
    public SmellLayer Layer => layer;

    /// <summary>The rule that it starts by.</summary>
    public ScopedInitializer Start => parameter.Start;

    /// <summary>The distribution that it is drawn from.</summary>
    public Draw Draw => parameter.Node.Draw;

    /// <summary>Its place.</summary>
    public ParameterSite Site => parameter.Node.Site;

    /// <summary>What comes after the layer.</summary>
    public Onward Onward => _onward ??= Onward.From(layer);

    /// <summary>Whether the layer is linear in its one input, and the parameter its weight: x·W or a convolution.</summary>
    public bool IsLinear => layer.Kind is Linear or Convolution or TransposedConvolution && parameter.Role == ParameterRole.Weight;

    /// <summary>Groups of a convolution's channels; 1 for other weights.</summary>
    public long Groups => parameter.Kernel?.Groups ?? 1;

    /// <summary>Number of units: rows of a matrix, output channels of a convolution.</summary>
    public long Units => parameter.Kernel is { IsTransposed: true } ? Site.Shape[1] * Groups : Site.Shape[0];

    /// <summary>The factor that its rule puts on the standard deviation; null where it has none.</summary>
    public double? Gain => parameter.Node.Gain;

    /// <summary>What an output really sums over; null where that is not known.</summary>
    public double? FanIn => Site.EffectiveFans?.In;

    /// <summary>Standard deviation of its elements; null where it is not known or they are not drawn around zero.</summary>
    public double? Std => Draw switch
    {
        Draw.Normal { Mean: not 0 } or Draw.Constant => null,
        Draw.Uniform uniform when !IsAroundZero(uniform.Low, uniform.High) => null,
        Draw.TruncatedNormal cut when cut.Mean != 0 || !IsAroundZero(cut.Low, cut.High) => null,
        _ => Draw.Std(Site.BlockShape),
    };

    /// <summary>
    /// σ² = Var W · fan-in: the second moment of an output for inputs of second moment 1. It is to be the squared gain of the activation
    /// that follows (He et al. 2015, eq. 10). Null where it is not known.
    /// </summary>
    public double? Scale => Std * Std * FanIn;

    /// <summary>The scale over the squared gain of the activation that follows: what the layers multiply a second moment by. Null where it is not known.</summary>
    public double? Ratio => Onward.Activation is { } next ? Scale / Square(next.Gain()) : null;

    /// <summary>Whether the biases beside the weight start at zero, or there is none.</summary>
    public bool HasZeroBias => layer.Parameters.Where(p => p.Role == ParameterRole.Bias).All(p => p.Node.Draw is Draw.Constant { Value: 0 });

    private static bool IsAroundZero(double low, double high) => low == -high || Math.Abs(low + high) <= 1e-6 * Math.Min(high - low, double.MaxValue);

    private static double Square(double x) => x * x;
}
