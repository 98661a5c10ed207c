using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets;

/// <summary>What is predicted for a network that is built with another initializer than it declares.</summary>
internal static class StartPrediction
{
    /// <summary>The spec with these predictions; of an initializer of one's own nothing can be predicted.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="initializer">What it is built with; null for what is declared.</param>
    public static NetworkSpec Of(NetworkSpec spec, Initializer? initializer)
    {
        if (initializer is null)
            return spec;
        NetworkSpec? other = Started(spec, initializer);
        return spec with { Layers = [.. spec.Layers.Select((layer, i) => layer with { Predicted = other?.Layers[i].Predicted })] };
    }

    /// <summary>The spec as if it declared the initializer; null where that is of one's own, or cannot start all of it.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="initializer">What it is built with; null for what is declared.</param>
    public static NetworkSpec? Started(NetworkSpec spec, Initializer? initializer)
    {
        try
        {
            return initializer is null ? spec : initializer is RuleInitializer rule ? SpecDeclaration.Graph(spec, rule.Declaration).ToSpec() : null;
        }
        catch (RefusalException)
        {
            // Meant for what the network does not have; its weights start by the rule that it has for others.
            return null;
        }
    }
}
