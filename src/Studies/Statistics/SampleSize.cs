using MathNet.Numerics.Distributions;

namespace TypedNets.Studies.Statistics;

/// <summary>How many seeds would decide a claim if further ones were like those at hand.</summary>
internal static class SampleSize
{
    private const int Most = 10_000;

    /// <summary>The first number for which Student's t interval ends before the claim's next bound; null where the value lies on it.</summary>
    public static int? Needed(Claim claim, IntervalEstimate estimate)
    {
        double distance = Math.Min(Math.Abs(estimate.Value - claim.Low), Math.Abs(estimate.Value - claim.High));
        if (estimate is not { StandardError: { } error, Interval: { } interval } || !double.IsFinite(distance))
            return null;
        double deviation = error * Math.Sqrt(estimate.Count);
        return First(estimate.Count + 1, count =>
            StudentT.InvCDF(0, 1, count - 1, (1 + interval.Confidence) / 2) * deviation / Math.Sqrt(count) < distance);
    }

    /// <summary>The first number for which a share as close to this as can be decides the claim.</summary>
    public static int? Needed(Claim claim, Share share, double confidence) => First(share.Count + 1, count =>
        claim.Of(new Share((int)Math.Round(share.Value * count), count).Estimate(confidence).Interval) != Verdict.Undecided);

    private static int? First(int low, Func<int, bool> isEnough)
    {
        int high = low;
        while (!isEnough(high))
        {
            low = high + 1;
            high *= 2;
            if (high > Most)
                return null;
        }
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = isEnough(middle) ? (low, middle) : (middle + 1, high);
        }
        return high;
    }
}
