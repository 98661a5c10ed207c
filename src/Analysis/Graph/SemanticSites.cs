using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A parameter's place, as PyTorch sees it, seen by another framework.</summary>
internal static class SemanticSites
{
    /// <summary>The place with fans, stacking and layout as the framework has them.</summary>
    /// <param name="site">The place as PyTorch sees it.</param>
    /// <param name="semantics">The framework.</param>
    /// <param name="fanSource">The parameter whose fans it has: itself, or the weight of a bias.</param>
    /// <param name="ofLayer">All parameters of its layer.</param>
    public static ParameterSite Under(this ParameterSite site, InitializerSemantics semantics, ParameterShape fanSource, IReadOnlyList<ParameterShape> ofLayer)
    {
        if (semantics == InitializerSemantics.PyTorch)
            return site;

        // Keras holds the gates of a recurrent layer in one matrix and starts it as one; Flax has a layer for each.
        bool isFused = semantics == InitializerSemantics.Keras && ofLayer.Any(p => p.Role == ParameterRole.Recurrent);
        EquatableArray<long> shape = isFused ? fanSource.Shape : fanSource.BlockShape;
        Fans? fans = FrameworkLayout.FansOf(semantics, fanSource.Role, shape, fanSource.Kernel);
        return site with
        {
            Semantics = semantics,
            Fans = fans,
            Blocks = isFused && site.Role != ParameterRole.Bias ? 1 : site.Blocks,
            Outputs = site.Role == ParameterRole.Weight ? FrameworkLayout.OutputsOf(semantics, shape, fanSource.Kernel) : null,

            // What PyTorch's layers start with stays theirs where [TorchDefault] asks for it.
            TorchBound = site.TorchBound ?? (fans?.In != site.Fans?.In && site.Fans is { } torch ? 1 / Math.Sqrt(torch.In) : null),
        };
    }
}
