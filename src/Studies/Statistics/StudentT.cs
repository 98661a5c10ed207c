namespace TypedNets.Studies.Statistics;

/// <summary>Student's t distribution with a whole number of degrees of freedom.</summary>
public static class StudentT
{
    /// <summary>The value that |T| does not exceed with this probability; 12.706 for 0.95 and one degree of freedom.</summary>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double TwoSidedQuantile(double probability, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (probability is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability above 0 and below 1 is expected.");
        double low = 0, high = 1;
        while (TwoSidedProbability(high, degrees) < probability)
            high *= 2;
        while (high - low > 1e-12 * high)
        {
            double middle = (low + high) / 2;
            (low, high) = TwoSidedProbability(middle, degrees) < probability ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    /// <summary>P(|T| ≤ t) (Abramowitz and Stegun, 26.7.3 and 26.7.4).</summary>
    /// <param name="t">Not negative.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double TwoSidedProbability(double t, int degrees)
    {
        double angle = Math.Atan(t / Math.Sqrt(degrees)), square = 1 / (1 + t * t / degrees);
        bool odd = degrees % 2 == 1;
        double term = odd ? Math.Sqrt(square) : 1, sum = 0;
        for (int k = odd ? 1 : 0; k <= degrees - 2; k += 2)
        {
            sum += term;
            term *= square * (k + 1) / (k + 2);
        }
        return odd ? 2 / Math.PI * (angle + Math.Sin(angle) * sum) : Math.Sin(angle) * sum;
    }
}
