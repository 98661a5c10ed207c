namespace TypedNets;

/// <summary>The signal in a layer. A unit is one number of a sample's output.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Mean">Mean of all numbers of its output.</param>
/// <param name="Forward">Their second moment: the mean of their squares.</param>
/// <param name="Variance">Variance of a unit over the samples, unbiased, the mean of all units.</param>
/// <param name="DeadShare">Share of units, 0 to 1, that are the same for all samples, such as a ReLU's that is always zero.</param>
/// <param name="Gradient">
/// Second moment of the loss's gradient by its output, over that by the network's outputs; null where no gradient arrives.
/// </param>
public sealed record SignalRow(LayerSpec Layer, Estimate Mean, Estimate Forward, Estimate Variance, Estimate DeadShare, Estimate? Gradient)
{
    /// <summary>How alike two samples are: what of the second moment does not vary with them, 1 for all of it; null where it is zero.</summary>
    public double? Correlation => Forward.Mean > 0 ? 1 - (Variance.Mean / Forward.Mean) : null;

    /// <summary>The second moment over that which is predicted for the start; null where nothing is predicted, or zero.</summary>
    public double? ForwardRatio => Layer.Predicted?.Forward is > 0 and { } predicted ? Forward.Mean / predicted : null;

    /// <summary>The gradient over that which is predicted for the start; null where there is none, or nothing or zero is predicted.</summary>
    public double? GradientRatio => Layer.Predicted?.Gradient is > 0 and { } predicted ? Gradient?.Mean / predicted : null;
}
