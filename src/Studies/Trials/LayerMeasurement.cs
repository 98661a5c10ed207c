namespace TypedNets.Studies;

/// <summary>
/// The signal in a layer with weights, before training and after it, on the same samples. Numbers that are not finite are null, as are those
/// after a training that diverged.
/// </summary>
/// <param name="Path">The layer's path in the network.</param>
/// <param name="Kind">PyTorch's name of the module.</param>
/// <param name="Start">Before training.</param>
/// <param name="End">After it; null when it diverged.</param>
/// <param name="PredictedForward">The second moment that is predicted before training, for inputs of N(0, 1); null where unknown.</param>
/// <param name="PredictedGradient">The gradient that is predicted.</param>
/// <param name="WeightGradient">Euclidean norm of the gradient of the loss by its weight in the first step.</param>
public sealed record LayerMeasurement(
    string Path, string Kind, LayerSignal Start, LayerSignal? End, double? PredictedForward, double? PredictedGradient, double? WeightGradient);

/// <summary>What passes a layer.</summary>
/// <param name="Forward">Second moment of its output, before any activation.</param>
/// <param name="Variance">How much of that varies with the samples.</param>
/// <param name="Gradient">Second moment of the gradient that arrives at its output, over that at the network's output.</param>
/// <param name="DeadShare">Share of units, 0 to 1, that are the same for all samples after the activation that follows it.</param>
public sealed record LayerSignal(double? Forward, double? Variance, double? Gradient, double? DeadShare);
