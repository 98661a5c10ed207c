using System.Runtime.CompilerServices;

namespace TypedNets.Analysis.Signal;

/// <summary>For each two windows along an axis, a sum over pairs of places, of which one is in each.</summary>
/// <param name="Matrix">Of each two; null where it is the same for all.</param>
/// <param name="Mean">On average over all.</param>
/// <param name="Diagonal">On average over windows with themselves.</param>
internal sealed record PairSums(double[,]? Matrix, double Mean, double Diagonal)
{
    /// <summary>Maps of more places are taken as even: their edges are a small part of them.</summary>
    private const long MostPlaces = 32;

    private static readonly PairSums s_none = new(null, 0, 0), s_one = new(null, 1, 1);

    /// <summary>Of weighted sums, in which equal taps alone have equal weights: by how many taps both read something, and the sum of a matrix over what they read.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="matrix">Of the places; null for 0.</param>
    [MethodImpl(AxisPairs.Optimized)]
    public static (PairSums Count, PairSums Sum) OfTaps(TapMap windows, double[,]? matrix)
    {
        if (!windows.IsCounted)
            return (new(null, windows.MeanTaps, windows.MeanTaps), s_none);
        if (windows.Outputs > MostPlaces)
            return (new(null, windows.MeanOfPairs(), windows.MeanTaps), s_none);
        if (windows is { Taps: 1, Stride: 1, Before: 0 } && windows.Inputs == windows.Outputs)
            return (s_one, matrix is null ? s_none : new(matrix, AxisPairs.Mean(matrix), AxisPairs.Diagonal(matrix)));
        int outputs = (int)windows.Outputs!.Value;
        double[,] count = new double[outputs, outputs], sum = new double[outputs, outputs];
        for (long tap = 0; tap < windows.Taps; tap++)
        {
            List<(int Output, int Input)> reads = windows.Reads(tap);
            foreach ((int output, int input) in reads)
            {
                foreach ((int other, int otherInput) in reads)
                {
                    count[output, other]++;
                    sum[output, other] += matrix?[input, otherInput] ?? 0;
                }
            }
        }

        return (Of(count), matrix is null ? s_none : Of(sum));
    }

    /// <summary>Of means over windows.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="matrix">Of the places; null for 0.</param>
    /// <param name="countsPadding">Whether a mean divides by the whole window at an edge too.</param>
    [MethodImpl(AxisPairs.Optimized)]
    public static (PairSums Count, PairSums Sum) OfMeans(TapMap windows, double[,]? matrix, bool countsPadding)
    {
        double[] taps = windows.Gather(null), shares = [.. taps.Select(real => countsPadding ? real / windows.Taps : 1)];
        double mean = shares.Average(), square = shares.Average(share => share * share);
        if (windows.Outputs > MostPlaces)
            return (new(null, mean * mean, square), s_none);
        int outputs = (int)windows.Outputs!.Value;
        var count = new double[outputs, outputs];
        for (int one = 0; one < outputs; one++)
        {
            for (int other = 0; other < outputs; other++)
                count[one, other] = shares[one] * shares[other];
        }

        if (matrix is null)
            return (Of(count), s_none);
        int inputs = matrix.GetLength(0);
        double[,] half = new double[outputs, inputs], sum = new double[outputs, outputs];
        (int Output, int Input)[] reads = [.. Enumerable.Range(0, (int)windows.Taps).SelectMany(tap => windows.Reads(tap))];
        foreach ((int output, int input) in reads)
        {
            for (int other = 0; other < inputs; other++)
                half[output, other] += matrix[input, other] * shares[output] / taps[output];
        }

        foreach ((int output, int input) in reads)
        {
            for (int other = 0; other < outputs; other++)
                sum[other, output] += half[other, input] * shares[output] / taps[output];
        }

        return (Of(count), Of(sum));
    }

    /// <summary>Zeros for each two of so many places; null where these are too many, or not known.</summary>
    public static double[,]? Zero(int? places) => places <= MostPlaces ? new double[places.Value, places.Value] : null;

    /// <summary>Both, each times a factor.</summary>
    public static double[,] Joined(PairSums one, double factor, PairSums other, double otherFactor) =>
        one.Matrix is null ? AxisPairs.Times(other.Matrix!, otherFactor)
        : other.Matrix is null ? AxisPairs.Times(one.Matrix, factor)
        : AxisPairs.Sum([(factor, one.Matrix), (otherFactor, other.Matrix)]);

    private static PairSums Of(double[,] matrix) => new(IsEven(matrix) ? null : matrix, AxisPairs.Mean(matrix), AxisPairs.Diagonal(matrix));

    [MethodImpl(AxisPairs.Optimized)]
    private static bool IsEven(double[,] matrix)
    {
        foreach (double value in matrix)
        {
            if (Math.Abs(value - matrix[0, 0]) > 1e-12 * Math.Abs(matrix[0, 0]))
                return false;
        }

        return true;
    }
}
