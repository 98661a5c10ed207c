namespace TypedNets.Analysis.Signal;

/// <summary>Moments of a rectifier with two slopes, in closed form.</summary>
internal static class Rectified
{
    /// <summary>E φ and E φ² for x ~ N(mean, deviation²), φ(x) = x above zero and slope·x below.</summary>
    public static (double Mean, double SecondMoment) Output(double mean, double deviation, double slope) => Output(mean, deviation, slope, slope * slope);

    /// <summary>The same where the slope is drawn.</summary>
    public static (double Mean, double SecondMoment) Output(double mean, double deviation, double slope, double slopeSquared)
    {
        (double above, double second) = Above(mean, deviation);
        (double below, double secondBelow) = Above(-mean, deviation);
        return (above - (slope * below), second + (slopeSquared * secondBelow));
    }

    /// <summary>E φ'².</summary>
    public static double Slope(double mean, double deviation, double slopeSquared)
    {
        double positive = deviation == 0 ? (mean > 0 ? 1 : 0) : Normal.Cumulative(mean / deviation);
        return positive + (slopeSquared * (1 - positive));
    }

    /// <summary>E x and E x² over x > 0.</summary>
    private static (double First, double Second) Above(double mean, double deviation)
    {
        if (deviation == 0)
            return (Math.Max(0, mean), Math.Max(0, mean) * Math.Max(0, mean));
        double z = mean / deviation, share = Normal.Cumulative(z), density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return ((mean * share) + (deviation * density), (((mean * mean) + (deviation * deviation)) * share) + (mean * deviation * density));
    }
}
