namespace TypedNets;

/// <summary>Softmin: e⁻ˣ/Σe⁻ˣ over <see cref="Dim"/>.</summary>
/// <param name="dim">The dimension summed over; the batch is 0, so the first of a sample is 1. Negative counts from the last.</param>
public sealed class SoftminAttribute(int dim) : LayerAttribute
{
    /// <summary>The dimension summed over; the batch is 0, so the first of a sample is 1. Negative counts from the last.</summary>
    public int Dim { get; } = dim;
}
