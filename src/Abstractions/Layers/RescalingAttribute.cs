namespace TypedNets;

/// <summary>
/// Multiplies its input by a number that stays as it is, as the shortcut of DeepNorm (Wang et al. 2022) or the branch of an NFNet (Brock et
/// al. 2021); Keras' layer of this name.
/// </summary>
/// <remarks>Unchanged.</remarks>
/// <param name="scale">The number, finite.</param>
public sealed class RescalingAttribute(double scale) : LayerAttribute
{
    /// <summary>The number.</summary>
    public double Scale { get; } = scale;
}
