using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Var W = 1/(fan-in · φ'(0)² · (1 + φ(0)²)) before an activation φ with a slope at zero, Kumar 2017.</summary>
public sealed class Kumar : ScaledInitializer
{
    /// <summary>1/(|φ'(0)| · √(1 + φ(0)²)) times the gain that was set.</summary>
    public override double? Gain(Arguments arguments, ParameterSite site)
    {
        Tangent tangent = site.TangentAtZero;
        if (!(Math.Abs(tangent.Slope) > 0))
        {
            throw new RefusalException(RuleIds.InitializerNotApplicable, null,
                $"it needs an activation with a slope at zero, since it follows the signal along its tangent there, but the one after {site.Path} {(tangent.Slope == 0 ? "is flat there" : "has a kink there")}; HeNormal is for such.");
        }

        return arguments.Number("Gain", 1) / (Math.Abs(tangent.Slope) * Math.Sqrt(1 + (tangent.Value * tangent.Value)));
    }

    /// <inheritdoc/>
    protected override double Fan(Arguments arguments, ParameterSite site) => FansOf(arguments, site).In;

    /// <inheritdoc/>
    protected override Draw Distribution(double deviation, InitializerSemantics semantics) => Normal(deviation);
}
