namespace TypedNets.Analysis;

public static partial class RuleIds
{
    /// <summary>A bias that the normalisation after it cancels.</summary>
    public const string CancelledBias = "TN4001";
}
