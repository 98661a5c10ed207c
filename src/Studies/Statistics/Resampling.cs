using MathNet.Numerics.Random;

namespace TypedNets.Studies.Statistics;

/// <summary>What a bootstrap draws again: columns of numbers and the statistic that is computed from them.</summary>
/// <param name="Columns">The samples.</param>
/// <param name="Together">Whether the samples are drawn as rows, because they are paired; otherwise each for itself.</param>
/// <param name="Statistic">Computed from columns that it may reorder.</param>
internal sealed record Resampling(IReadOnlyList<double[]> Columns, bool Together, Func<double[][], double> Statistic)
{
    /// <summary>How many times it is drawn; with this number the ends of usual intervals lie at whole ranks.</summary>
    public const int Draws = 9_999;

    // Fixed, so that a report is the same each time.
    private const int Seed = 20_10;

    /// <summary>The number of rows, or of the shortest column.</summary>
    public int Count => Columns.Min(column => column.Length);

    /// <summary>The statistic of as many numbers drawn with replacement, many times; not a number where it is not defined.</summary>
    public double[] Replicates()
    {
        var random = new Xoshiro256StarStar(Seed, threadSafe: false);
        double[][] drawn = [.. Columns.Select(column => new double[column.Length])];
        var replicates = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            Draw(random, drawn);
            replicates[draw] = Statistic(drawn);
        }
        return replicates;
    }

    /// <summary>
    /// The statistic's acceleration: how its standard deviation changes with its value, from leaving out each row, or each number of each
    /// column (Efron and Tibshirani 1993, equation 14.15; for several samples Davison and Hinkley 1997, section 5.3.2).
    /// </summary>
    public double Acceleration()
    {
        double cubes = 0, squares = 0;
        foreach (var (left, count) in LeaveOneOut())
        {
            double mean = Descriptive.Mean(left);
            foreach (double value in left)
            {
                double influence = (mean - value) * (count - 1);
                cubes += Math.Pow(influence / count, 3);
                squares += Math.Pow(influence / count, 2);
            }
        }
        return squares == 0 ? 0 : cubes / Math.Pow(squares, 1.5) / 6;
    }

    private void Draw(Random random, double[][] drawn)
    {
        if (Together)
        {
            for (int row = 0; row < drawn[0].Length; row++)
            {
                int source = random.Next(drawn[0].Length);
                for (int column = 0; column < drawn.Length; column++)
                    drawn[column][row] = Columns[column][source];
            }
            return;
        }

        for (int column = 0; column < drawn.Length; column++)
        {
            for (int row = 0; row < drawn[column].Length; row++)
                drawn[column][row] = Columns[column][random.Next(drawn[column].Length)];
        }
    }

    private IEnumerable<(double[] Left, int Count)> LeaveOneOut() => Together
        ? [([.. Enumerable.Range(0, Count).Select(row => Statistic([.. Columns.Select(column => Without(column, row))]))], Count)]
        : Columns.Select((column, which) => (Enumerable.Range(0, column.Length).Select(row =>
            Statistic([.. Columns.Select((each, i) => i == which ? Without(each, row) : [.. each])])).ToArray(), column.Length));

    private static double[] Without(double[] column, int row) => [.. column[..row], .. column[(row + 1)..]];
}
