using TypedNets.Analysis.Losses;

namespace TypedNets.Analysis.Smells;

/// <summary>A loss of probabilities on an output that is none.</summary>
internal sealed class NoProbabilities() : LossRule(RuleIds.NoProbabilities, LossFault.NotProbabilities);
