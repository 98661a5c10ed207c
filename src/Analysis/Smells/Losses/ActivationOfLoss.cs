using TypedNets.Analysis.Losses;

namespace TypedNets.Analysis.Smells;

/// <summary>An activation before a loss that applies it itself.</summary>
internal sealed class ActivationOfLoss() : LossRule(RuleIds.ActivationOfLoss, LossFault.AppliedTwice);
