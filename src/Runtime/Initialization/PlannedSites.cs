using System.Runtime.CompilerServices;
using TypedNets.Analysis;

namespace TypedNets;

/// <summary>The parameters of a network in their places as they are when an initializer is given to its construction.</summary>
internal static class PlannedSites
{
    private static readonly ConditionalWeakTable<NetworkSpec, Dictionary<RuleInitializer, IReadOnlyDictionary<string, ParameterSite>>> s_known = [];

    /// <summary>The places by path, found once for each network and initializer.</summary>
    public static IReadOnlyDictionary<string, ParameterSite> Of(NetworkSpec spec, RuleInitializer initializer)
    {
        Dictionary<RuleInitializer, IReadOnlyDictionary<string, ParameterSite>> known = s_known.GetOrCreateValue(spec);
        lock (known)
        {
            if (!known.TryGetValue(initializer, out IReadOnlyDictionary<string, ParameterSite>? sites))
            {
                known[initializer] = sites = SpecDeclaration.Graph(spec, initializer.Declaration).Layers
                    .SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Site.Path, parameter => parameter.Site);
            }

            return sites;
        }
    }
}
