namespace TypedNets.Training;

/// <summary>How well a classifier does on a data set.</summary>
/// <param name="Loss">The mean cross-entropy per sample, in nats.</param>
/// <param name="Accuracy">The share of samples whose largest output is the label's, 0 to 1.</param>
/// <param name="Count">The number of samples.</param>
public readonly record struct Evaluation(double Loss, double Accuracy, int Count);
