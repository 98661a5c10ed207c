using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Kernels that pass their input through, as <c>torch.nn.init.dirac_</c>.</summary>
public sealed class Dirac : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) =>
        Require(arguments.Integer("Groups", 1) >= 1, "Groups", "positive", arguments.Integer("Groups", 1));

    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        RequireRank(site, site.BlockShape.Count is >= 3 and <= 5, "a kernel of 3, 4 or 5 dimensions");
        long groups = arguments.Integer("Groups", 1);
        return site.BlockShape[0] % groups == 0
            ? new Draw.Dirac(groups)
            : throw new RefusalException(RuleIds.InitializerNotApplicable, "Groups",
                $"Groups must divide the {site.BlockShape[0]} output channels of {site.Path}, but is {groups}.");
    }
}
