namespace TypedNets.Training;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss per label; cross-entropy in nats unless another was given.</param>
/// <param name="Accuracy">
/// The share of labels whose class has the largest output, 0 to 1; not a number when the data set has no classes.
/// </param>
/// <param name="Count">The number of samples.</param>
public readonly record struct Evaluation(double Loss, double Accuracy, int Count);
