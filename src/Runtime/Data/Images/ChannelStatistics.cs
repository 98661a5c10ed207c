using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>Mean and standard deviation of the pixels on the 0..1 scale, per channel.</summary>
/// <param name="Mean">One mean per channel.</param>
/// <param name="StandardDeviation">One standard deviation per channel.</param>
public sealed record ChannelStatistics(IReadOnlyList<float> Mean, IReadOnlyList<float> StandardDeviation)
{
    /// <summary>Brings images of whole numbers to the scale 0..1 or, standardised, to mean 0 and standard deviation 1.</summary>
    /// <param name="levels">uint8, N x C x H x W.</param>
    /// <param name="standardize">Whether to standardise.</param>
    /// <param name="highest">The number that becomes 1.</param>
    /// <returns>float32 of the same shape, which the caller owns.</returns>
    internal Tensor Scale(Tensor levels, bool standardize, float highest = 255)
    {
        using var scope = NewDisposeScope();
        var images = levels.to_type(ScalarType.Float32).div_(highest);
        if (standardize)
            images.sub_(PerChannel(Mean)).div_(PerChannel(StandardDeviation));
        return images.MoveToOuterDisposeScope();
    }

    private static Tensor PerChannel(IReadOnlyList<float> values) => tensor(values.ToArray()).view(-1, 1, 1);
}
