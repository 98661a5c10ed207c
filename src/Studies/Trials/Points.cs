namespace TypedNets.Studies;

/// <summary>The mean training loss of some consecutive steps.</summary>
/// <param name="Step">The last of them, from 1.</param>
/// <param name="Loss">Their mean.</param>
public readonly record struct LossPoint(int Step, double Loss);

/// <summary>An evaluation on the test set.</summary>
/// <param name="Step">Updates made before it.</param>
/// <param name="Loss">Mean loss; null when it is not finite.</param>
/// <param name="Accuracy">Share of right answers, 0 to 1; null where numbers are predicted.</param>
/// <param name="GradientNorm">Euclidean norm of all gradients of the last update together; null when it is not finite.</param>
public readonly record struct EvaluationPoint(int Step, double? Loss, double? Accuracy, double? GradientNorm);

/// <summary>When a target was reached.</summary>
/// <param name="Measure"><c>loss</c>, of training, or <c>accuracy</c>, of the test.</param>
/// <param name="Value">The target.</param>
/// <param name="Step">The first step at which it was reached; null when it never was.</param>
public readonly record struct TargetPoint(string Measure, double Value, int? Step);
