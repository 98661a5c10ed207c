using TypedNets.Analysis.Losses;

namespace TypedNets.Analysis.Smells;

/// <summary>Cross-entropy over one class.</summary>
internal sealed class OneClassLoss() : LossRule(RuleIds.OneClassLoss, LossFault.OneClass);
