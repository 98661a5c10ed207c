namespace TypedNets.Studies;

/// <summary>The signal in a layer with parameters, measured on the batches of the first and the last training step.</summary>
/// <param name="Path">The layer's path in the network.</param>
/// <param name="Kind">PyTorch's name of the module.</param>
/// <param name="Spread">Standard deviation of its output, before any activation, at initialisation; null when not finite.</param>
/// <param name="GradientNorm">Euclidean norm of its weight's gradient at initialisation; null when not finite.</param>
/// <param name="TrainedSpread">As <paramref name="Spread"/>, after training; null too when the trial ended early.</param>
/// <param name="TrainedGradientNorm">As <paramref name="GradientNorm"/>, after training; null too when the trial ended early.</param>
public sealed record LayerMeasurement(
    string Path,
    string Kind,
    double? Spread,
    double? GradientNorm,
    double? TrainedSpread = null,
    double? TrainedGradientNorm = null);
