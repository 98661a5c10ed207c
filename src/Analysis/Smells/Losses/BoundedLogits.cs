using TypedNets.Analysis.Losses;

namespace TypedNets.Analysis.Smells;

/// <summary>Logits that are bounded, so that cross-entropy cannot fall to zero.</summary>
internal sealed class BoundedLogits() : LossRule(RuleIds.BoundedLogits, LossFault.Bounded);
