namespace TypedNets;

/// <summary>Divides by (k + α/n·Σx²)^β, the sum over n = <see cref="Size"/> neighbouring channels at the same position (Krizhevsky et al. 2012).</summary>
/// <remarks>C×L, C×H×W or C×D×H×W, unchanged.</remarks>
/// <param name="size">Number of neighbouring channels.</param>
public sealed class LocalResponseNormAttribute(int size) : LayerAttribute
{
    /// <summary>Number of neighbouring channels.</summary>
    public int Size { get; } = size;

    /// <summary>Factor of the mean square.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>Exponent.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>Added before the power is taken.</summary>
    public double K { get; set; } = 1;
}
