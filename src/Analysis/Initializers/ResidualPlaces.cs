using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Places among residual branches, for rules that cannot do without.</summary>
internal static class ResidualPlaces
{
    /// <summary>The place of a parameter.</summary>
    /// <exception cref="RefusalException">The network has no branches.</exception>
    public static ResidualPlace Of(ParameterSite site) => site.Residual ?? throw new RefusalException(RuleIds.InitializerNotApplicable, null,
        $"it scales by the residual branches around a layer, but {site.Path} has none around it that are known: a branch is what Add adds to a value that it was computed from.");

    /// <summary>The place of a parameter whose branch, if it is in one, is written out.</summary>
    /// <exception cref="RefusalException">The network has no branches, or the parameter's is inside of its layer.</exception>
    public static ResidualPlace Written(ParameterSite site) => Of(site) is { IsInside: false } place ? place : throw new RefusalException(RuleIds.InitializerNotApplicable, null,
        $"it is for residual branches without normalisation, but that of {site.Path} is inside of its layer, which normalises; write its parts as steps.");
}
