namespace TypedNets;

/// <summary>Normal cut to [<see cref="Low"/>, <see cref="High"/>], ends in the weight's own units, the standard deviation being that before the cut (<c>torch.nn.init.trunc_normal_</c>).</summary>
/// <param name="std">Standard deviation before the cut.</param>
public sealed class TruncatedNormalAttribute(double std) : InitializerAttribute
{
    /// <summary>Standard deviation before the cut.</summary>
    public double Std { get; } = std;

    /// <summary>Mean before the cut.</summary>
    public double Mean { get; set; }

    /// <summary>Lower end.</summary>
    public double Low { get; set; } = -2;

    /// <summary>Upper end.</summary>
    public double High { get; set; } = 2;
}
