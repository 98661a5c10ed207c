namespace TypedNets;

/// <summary>Sets elements to zero at random in training and scales the others by 1/(1 − p) (Hinton et al. 2012).</summary>
/// <remarks>Unchanged.</remarks>
/// <param name="p">Probability of zero, 0 ≤ p ≤ 1.</param>
public sealed class DropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>Probability of zero, 0 ≤ p ≤ 1.</summary>
    public double P { get; } = p;
}
