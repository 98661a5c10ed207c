namespace TypedNets.Analysis.Signal;

/// <summary>Sizes of an attention.</summary>
/// <param name="Queries">How many positions ask.</param>
/// <param name="Keys">How many are asked.</param>
/// <param name="Features">Number of features of a head.</param>
/// <param name="IsCausal">Whether each asks those before it.</param>
/// <param name="Dropout">The share of weights that are dropped.</param>
internal readonly record struct AttentionShape(double Queries, double Keys, double Features, bool IsCausal, double Dropout)
{
    /// <summary>More positions are not told apart.</summary>
    public const int MostPositions = 512;
}
