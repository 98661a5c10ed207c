using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>What rules ask of a network whose residual branches start at zero by a learned factor.</summary>
internal static class BranchFactors
{
    /// <summary>Whether a parameter is such a factor.</summary>
    /// <param name="site">A weight, or the factor.</param>
    /// <exception cref="RefusalException">There are no branches, or the weight is in one without a factor.</exception>
    public static bool Has(ParameterSite site)
    {
        ResidualPlace place = ResidualPlaces.Of(site);
        if (place is { Layers: > 0, IsScaled: false })
        {
            throw new RefusalException(RuleIds.InitializerNotApplicable, null, place.IsInside
                ? $"it starts the learned factor of each residual branch at zero, but that of {site.Path} is inside of its layer and has none; write its parts as steps, each branch ending in [LearnedScale]."
                : $"it starts the learned factor of each residual branch at zero, but that of {site.Path} ends in none; add [LearnedScale] public partial Parameter ... {{ get; }} after the branch, and let Add read it instead.");
        }

        return site.Role == ParameterRole.Learned;
    }
}
