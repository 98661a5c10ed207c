namespace TypedNets.Analysis.Signal;

/// <summary>
/// How a gradient, or a moment, depends on the norm of a sample: its logarithm is a + γ·ln k + κ·ln² k/2, where k is the second moment of the sample over the mean of all.
/// Samples of larger norm have larger slopes in all layers behind, which a mean over each layer alone does not see.
/// </summary>
/// <param name="Power">γ.</param>
/// <param name="Curvature">κ.</param>
internal readonly record struct NormDependence(double Power, double Curvature)
{
    private const double Step = 0.4;

    /// <summary>Of a function of k.</summary>
    public static NormDependence Of(Func<double, double> f)
    {
        (double less, double one, double more) = (f(Math.Exp(-Step)), f(1), f(Math.Exp(Step)));
        return less > 0 && one > 0 && more > 0 ? new(Math.Log(more / less) / (2 * Step), Math.Log(more / one * less / one) / (Step * Step)) : default;
    }

    /// <summary>The mean over samples, for E k = 1 and k of this variance, over that at k = 1.</summary>
    public double Mean(double variance) => Math.Exp(((Power * Power) - Power + Curvature) / 2 * variance);

    /// <summary>That on the norm before a layer behind which norms go so, where they are passed by a share.</summary>
    public NormDependence Before(NormDependence norms) => new(norms.Power * Power, (norms.Power * norms.Power * Curvature) + (norms.Curvature * Power));

    /// <summary>That of a product.</summary>
    public NormDependence Plus(NormDependence other) => new(Power + other.Power, Curvature + other.Curvature);

    /// <summary>That of a sum of parts.</summary>
    /// <param name="parts">With their sizes.</param>
    public static NormDependence OfSum(IReadOnlyList<(double Size, NormDependence Of)> parts)
    {
        double all = parts.Sum(part => part.Size);
        if (all <= 0)
            return default;
        double power = parts.Sum(part => part.Size * part.Of.Power) / all;
        return new(power, (parts.Sum(part => part.Size * (part.Of.Curvature + (part.Of.Power * part.Of.Power))) / all) - (power * power));
    }
}
