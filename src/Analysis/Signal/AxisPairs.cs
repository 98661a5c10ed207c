using System.Runtime.CompilerServices;

namespace TypedNets.Analysis.Signal;

/// <summary>Symmetric matrices over the pairs of positions of one axis.</summary>
internal static class AxisPairs
{
    /// <summary>Loops that are compiled well at once: an analyzer's process is often young. The member of the enumeration has no name in this framework.</summary>
    internal const MethodImplOptions Optimized = (MethodImplOptions)512;

    /// <summary>The mean over all pairs.</summary>
    [MethodImpl(Optimized)]
    public static double Mean(double[,] matrix)
    {
        double sum = 0;
        foreach (double value in matrix)
            sum += value;
        return sum / matrix.Length;
    }

    /// <summary>The least and the greatest value.</summary>
    [MethodImpl(Optimized)]
    public static (double Least, double Most) Range(double[,] matrix)
    {
        (double least, double most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double value in matrix)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        return (least, most);
    }

    /// <summary>The mean of what each position has with itself; 0 for null.</summary>
    [MethodImpl(Optimized)]
    public static double Diagonal(double[,]? matrix)
    {
        double sum = 0;
        for (int i = 0; i < matrix?.GetLength(0); i++)
            sum += matrix[i, i];
        return matrix is null ? 0 : sum / matrix.GetLength(0);
    }

    /// <summary>For each position, the mean over the other.</summary>
    [MethodImpl(Optimized)]
    public static double[] Rows(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        var rows = new double[size];
        for (int one = 0; one < size; one++)
        {
            for (int other = 0; other < size; other++)
                rows[one] += matrix[one, other] / size;
        }

        return rows;
    }

    /// <summary>A function of each value and its positions.</summary>
    [MethodImpl(Optimized)]
    public static double[,] Each(double[,] matrix, Func<double, int, int, double> f)
    {
        int size = matrix.GetLength(0);
        var result = new double[size, size];
        for (int one = 0; one < size; one++)
        {
            for (int other = 0; other <= one; other++)
                result[one, other] = result[other, one] = f(matrix[one, other], one, other);
        }

        return result;
    }

    /// <summary>Times a factor, with a number added.</summary>
    [MethodImpl(Optimized)]
    public static double[,] Times(double[,] matrix, double factor, double number = 0)
    {
        var result = (double[,])matrix.Clone();
        for (int one = 0; one < result.GetLength(0); one++)
        {
            for (int other = 0; other < result.GetLength(1); other++)
                result[one, other] = (factor * result[one, other]) + number;
        }

        return result;
    }

    /// <summary>The mean of its square.</summary>
    [MethodImpl(Optimized)]
    public static double MeanSquare(double[,] matrix)
    {
        double sum = 0;
        foreach (double value in matrix)
            sum += value * value;
        return sum / matrix.Length;
    }

    /// <summary>A sum of matrices of one size, each times a factor.</summary>
    [MethodImpl(Optimized)]
    public static double[,] Sum(IReadOnlyList<(double Factor, double[,] Of)> all)
    {
        double[,] sum = Times(all[0].Of, all[0].Factor);
        int size = sum.GetLength(0);
        foreach ((double factor, double[,] matrix) in all.Skip(1))
        {
            for (int one = 0; one < size; one++)
            {
                for (int other = 0; other < size; other++)
                    sum[one, other] += factor * matrix[one, other];
            }
        }

        return sum;
    }

    /// <summary>With the means over either position taken off, where its mean is 0.</summary>
    [MethodImpl(Optimized)]
    public static double[,] Centred(double[,] matrix)
    {
        double[] rows = Rows(matrix);
        var result = (double[,])matrix.Clone();
        for (int one = 0; one < rows.Length; one++)
        {
            for (int other = 0; other < rows.Length; other++)
                result[one, other] -= rows[one] + rows[other];
        }

        return result;
    }
}
