using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis;

/// <summary>
/// Initializers for all weights of a network in the order of what is predicted under them: those that keep signal and gradients nearest to 1
/// come first, and of those that do so equally well, the simplest.
/// </summary>
public static class InitializerRanking
{
    /// <summary>What differs by less than half a power of ten trains alike, and counts as equal.</summary>
    private const double Step = 0.5;

    /// <summary>The simplest first.</summary>
    private static readonly string[] s_candidates =
    [
        nameof(HeNormal), nameof(LeCunNormal), nameof(XavierNormal), nameof(Orthogonal), nameof(ScaledOrthogonal), nameof(UnitVariance), nameof(NormalizerFree), nameof(Fixup),
    ];

    /// <summary>The ranking. Rules that cannot be applied to every weight are left out, and those for networks without normalisation where there is any.</summary>
    /// <param name="spec">The network; what it declares itself makes no difference.</param>
    public static IReadOnlyList<RankedInitializer> Of(NetworkSpec spec)
    {
        bool isNormalized = spec.Layers.Any(layer => layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Scale));
        return
        [
            .. s_candidates.Where(name => !isNormalized || name is not (nameof(NormalizerFree) or nameof(Fixup))).Select(name => Under(spec, name)).OfType<RankedInitializer>()
                .OrderBy(ranked => Math.Floor(ranked.Range.Decades / Step)),
        ];
    }

    private static RankedInitializer? Under(NetworkSpec spec, string name)
    {
        var declaration = new InitializerDeclaration(name, InitializerTarget.Weight, Arguments.None);
        try
        {
            NetworkGraph graph = SpecDeclaration.Graph(spec, declaration);
            return new RankedInitializer(declaration, graph, SignalRange.Of(graph));
        }
        catch (RefusalException)
        {
            return null;
        }
    }
}

/// <summary>A place in the ranking.</summary>
/// <param name="Declaration">The rule.</param>
/// <param name="Graph">The network under it.</param>
/// <param name="Range">Between what numbers its signal stays.</param>
public sealed record RankedInitializer(InitializerDeclaration Declaration, NetworkGraph Graph, SignalRange Range);
