namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>An activation before a declared loss that applies it itself.</summary>
    public const string ActivationOfLoss = "TN4040";

    /// <summary>A declared loss of probabilities on an output that is none.</summary>
    public const string NoProbabilities = "TN4041";

    /// <summary>Bounded logits before a declared cross-entropy.</summary>
    public const string BoundedLogits = "TN4042";

    /// <summary>A declared cross-entropy over one class.</summary>
    public const string OneClassLoss = "TN4043";
}
