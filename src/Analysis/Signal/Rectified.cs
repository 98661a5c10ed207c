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

    /// <summary>E (φ − m)⁴/(E (φ − m)²)² − 1 of centred x, m being 0 or E φ.</summary>
    public static double SpreadOfSquare(double slope, bool isAboutMean)
    {
        double root = Math.Sqrt(2 * Math.PI), square = slope * slope, m = isAboutMean ? (1 - slope) / root : 0;
        double second = (1 + square) / 2, third = 2 * (1 - (square * slope)) / root, fourth = 3 * (1 + (square * square)) / 2;
        double variance = second - (m * m);
        return variance > 0 ? ((fourth - (4 * m * third) + (6 * m * m * second) - (3 * m * m * m * m)) / variance / variance) - 1 : 0;
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
