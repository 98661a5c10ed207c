namespace TypedNets;

/// <summary>Normal cut to [<see cref="Low"/>, <see cref="High"/>], ends in the weight's own units, the standard deviation being that before the cut (<c>torch.nn.init.trunc_normal_</c>).</summary>
/// <remarks>
/// Under the semantics of Keras and JAX the ends are counted in standard deviations from the mean, so that ±2 is where both frameworks cut;
/// other ends are JAX's <c>lower</c> and <c>upper</c>, which Keras does not have. The standard deviation is that before the cut in all.
/// </remarks>
/// <param name="std">Standard deviation before the cut.</param>
public sealed class TruncatedNormalAttribute(double std) : InitializerAttribute
{
    /// <summary>Standard deviation before the cut.</summary>
    public double Std { get; } = std;

    /// <summary>Mean before the cut.</summary>
    public double Mean { get; set; }

    /// <summary>Lower end, in standard deviations from the mean under the semantics of Keras and JAX.</summary>
    public double Low { get; set; } = -2;

    /// <summary>Upper end, in standard deviations from the mean under the semantics of Keras and JAX.</summary>
    public double High { get; set; } = 2;
}
