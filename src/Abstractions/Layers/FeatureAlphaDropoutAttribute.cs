namespace TypedNets;

/// <summary>
/// Sets whole channels at random to the value that SELU tends to, −1.758, in training, and scales and shifts all so that mean 0 and
/// variance 1 stay what they are (Klambauer et al. 2017).
/// </summary>
/// <remarks>C×…, unchanged.</remarks>
/// <param name="p">Probability of being set, 0 ≤ p ≤ 1.</param>
public sealed class FeatureAlphaDropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>Probability of being set, 0 ≤ p ≤ 1.</summary>
    public double P { get; } = p;
}
