using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>N(0, Std²), over √(2l) where the branches of block l end, Bao et al. 2021.</summary>
public sealed class DepthScaledNormal : InitializerKind
{
    /// <summary>Where timm cuts, in the weight's own units.</summary>
    private const double Cut = 2;

    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Std", Std(arguments));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Of(site);
        double divisor = place is { Layers: > 0, Ends: true } ? Math.Sqrt(2 * (1 + (place.Block ?? throw NoBlock(site)))) : 1;
        return new Draw.TruncatedNormal(0, Std(arguments) / divisor, -Cut / divisor, Cut / divisor);
    }

    private static RefusalException NoBlock(ParameterSite site) => new(RuleIds.InitializerNotApplicable, null,
        $"it counts transformer blocks, which begin with attention, but no residual branch up to that of {site.Path} has MultiheadAttention or ScaledDotProductAttention.");

    private static double Std(Arguments arguments) => arguments.Number("Std", 0.02);
}
