namespace TypedNets.Data;

/// <summary>Mean and standard deviation of the pixels on the 0..1 scale, per channel.</summary>
/// <param name="Mean">One mean per channel.</param>
/// <param name="StandardDeviation">One standard deviation per channel.</param>
public sealed record ChannelStatistics(IReadOnlyList<float> Mean, IReadOnlyList<float> StandardDeviation);
