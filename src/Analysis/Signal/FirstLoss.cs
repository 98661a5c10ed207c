namespace TypedNets.Analysis.Signal;

/// <summary>The loss that a network is expected to have before the first step, from the second moment of what it returns.</summary>
public static class FirstLoss
{
    private const double Lowest = -60;
    private const double Step = 0.05;

    /// <summary>
    /// E −log softmax(z)_y in nats for labels y that do not depend on the logits: E log Σ exp(z), since E z_y is 0. It is log C where the
    /// logits are zero, about log C + q/2 for q up to 1, and less than that beyond.
    /// </summary>
    /// <param name="classes">C, at least 1.</param>
    /// <param name="secondMoment">q of logits that are N(0, q) and independent; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no class, or a moment is negative.</exception>
    public static double CrossEntropy(long classes, double secondMoment)
    {
        if (classes < 1)
            throw new ArgumentOutOfRangeException(nameof(classes), classes, "There must be at least one class.");
        if (!(secondMoment >= 0))
            throw new ArgumentOutOfRangeException(nameof(secondMoment), secondMoment, "A second moment is not negative.");
        double deviation = Math.Sqrt(secondMoment);

        // log S = ∫ (e^−t − e^−tS)/t dt, so E log S = ∫ (e^−t − (E e^−t·exp(z))^C)/t dt: one integral over t = e^u and one over z, whatever C is.
        // From u = 60 on below the logarithm of the largest sum to be expected, nothing is left of the first term, nor of the second.
        double highest = 10 + (9 * deviation), sum = 0;
        for (double u = Lowest - highest; u <= highest; u += Step)
        {
            double t = Math.Exp(u);
            sum += Step * (Math.Exp(-t) - Math.Pow(Laplace(t, deviation), classes));
        }

        return sum;
    }

    /// <summary>E exp(−t·e^z) for z ~ N(0, deviation²), by the trapezoid rule, which is nearly exact for what a normal density smooths.</summary>
    private static double Laplace(double t, double deviation)
    {
        double sum = 0;
        for (double x = -9; x <= 9; x += 0.1)
            sum += 0.1 * Math.Exp((-x * x / 2) - (t * Math.Exp(deviation * x)));
        return sum / Math.Sqrt(2 * Math.PI);
    }
}
