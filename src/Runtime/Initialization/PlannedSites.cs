using System.Runtime.CompilerServices;
using TypedNets.Analysis;

namespace TypedNets;

/// <summary>
/// The parameters of networks in their places, with all that the compiler knew of them, found again from the spec, once for each network and,
/// where it reads the signal, initializer.
/// </summary>
internal static class PlannedSites
{
    private static readonly InitializerDeclaration s_any = new(nameof(Initializers.Zeros), InitializerTarget.Weight, Arguments.None);
    private static readonly ConditionalWeakTable<NetworkSpec, Dictionary<InitializerDeclaration, Dictionary<string, ParameterSite>>> s_known = [];

    /// <summary>A parameter in its place.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="initializer">What the network's weights start with; null for what is declared.</param>
    /// <param name="site">What the generated constructor says of it.</param>
    public static ParameterSite Of(NetworkSpec spec, Initializer? initializer, ParameterSite site)
    {
        InitializerDeclaration declaration = initializer is RuleInitializer { ReadsSignal: true } rule ? rule.Declaration : s_any;
        Dictionary<InitializerDeclaration, Dictionary<string, ParameterSite>> known = s_known.GetOrCreateValue(spec);
        lock (known)
        {
            if (!known.TryGetValue(declaration, out Dictionary<string, ParameterSite>? sites))
            {
                known[declaration] = sites = SpecDeclaration.Graph(spec, declaration).Layers
                    .SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Site.Path, parameter => parameter.Site);
            }

            return sites.TryGetValue(site.Path, out ParameterSite? found) ? found with { HasOwnStart = site.HasOwnStart } : site;
        }
    }
}
