namespace TypedNets.Analysis.Signal;

/// <summary>How the slopes of an activation depend on its values, of which few inputs may tell much, and which a normalisation ahead of it knows. Powers are those of the values' variance.</summary>
/// <param name="OnVariance">By how much ln E φ'² grows with the logarithm of the variance.</param>
/// <param name="OnLikeness">By how much ln E φ'φ' of two positions grows with their correlation.</param>
/// <param name="OfTwoOnVariance">The same with the logarithm of the variance, the covariance being as it was.</param>
/// <param name="WithValue">(E φ'·x)²/E φ'φ', for a centred x of variance 1.</param>
internal sealed record SlopeDependence(double OnVariance, double OnLikeness, double OfTwoOnVariance, double WithValue)
{
    private const double Step = 0.05;

    /// <summary>Whether a normalisation of each channel is ahead of the activation, which takes off its mean and the size of its weights.</summary>
    public bool IsNormalised { get; init; }

    /// <summary>Of an activation.</summary>
    /// <param name="function">The activation.</param>
    /// <param name="input">What it reads, which is normal.</param>
    /// <param name="isShared">Whether positions of the gradient have something in common.</param>
    public static SlopeDependence Of(ElementwiseFunction function, NormalFunction input, bool isShared)
    {
        double deviation = Math.Sqrt(input.Variance), onVariance = function.IsHomogeneous(input) ? 0 : NormDependence.Of(share => function.SlopeMoment(input.Mean, Math.Sqrt(share) * deviation)).Power;
        if (!isShared)
            return new(onVariance, 0, 0, 0);
        NormalFunction known = input.With(Math.Min(input.Covariance.Value, (1 - Step) * input.Variance));
        double product = function.SlopeProduct(known), value = function.SlopeWithValue(input);
        double OnLikeness() => (function.SlopeProduct(known.With(known.Covariance.Value + (Step * input.Variance))) - product) / Step / product;
        double OfTwoOnVariance() => (function.SlopeProduct(known with { Variance = (1 + Step) * input.Variance }) - product) / Step / product;
        return product > 0 ? new(onVariance, OnLikeness(), OfTwoOnVariance(), value * value / product) : new(onVariance, 0, 0, 0);
    }
}
