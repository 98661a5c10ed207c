namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>Activations that are predicted to vanish.</summary>
    public const string VanishingActivations = "TN3001";

    /// <summary>Activations that are predicted to explode.</summary>
    public const string ExplodingActivations = "TN3002";

    /// <summary>Gradients that are predicted to vanish.</summary>
    public const string VanishingGradient = "TN3003";

    /// <summary>Gradients that are predicted to explode.</summary>
    public const string ExplodingGradient = "TN3004";
}
