using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Kernels with an orthogonal matrix at their centre and zeros elsewhere, Xiao et al. 2018, algorithm 1.</summary>
public sealed class DeltaOrthogonal : OrthogonalInitializer
{
    /// <inheritdoc/>
    public override Draw Resolve(Arguments arguments, ParameterSite site)
    {
        EquatableArray<long> shape = site.BlockShape;
        RequireRank(site, shape.Count is >= 3 and <= 5, "a kernel of 3, 4 or 5 dimensions");
        (long first, long second) = (shape[0] / site.Groups, shape[1]);
        (long outputs, long inputs) = site.IsTransposed ? (second, first) : (first, second);
        return outputs >= inputs
            ? new Draw.DeltaOrthogonal(Gain(arguments, site)!.Value, site.Groups)
            : throw new RefusalException(RuleIds.InitializerNotApplicable, null,
                $"it needs at least as many output as input channels{(site.Groups > 1 ? " in each group" : "")}, to keep what an input holds, but {site.Path} has {outputs} for {inputs}; Orthogonal takes both.");
    }
}
