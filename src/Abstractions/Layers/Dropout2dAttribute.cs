namespace TypedNets;

/// <summary>Sets whole channels to zero at random in training and scales the others by 1/(1 − p) (Tompson et al. 2015).</summary>
/// <remarks>C×H×W, unchanged.</remarks>
/// <param name="p">Probability of zero, 0 ≤ p ≤ 1.</param>
public sealed class Dropout2dAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>Probability of zero, 0 ≤ p ≤ 1.</summary>
    public double P { get; } = p;
}
