namespace TypedNets;

/// <summary>RReLU: x for x &gt; 0, else a·x with a drawn from [<see cref="Lower"/>, <see cref="Upper"/>] in training and their mean otherwise.</summary>
public sealed class RReLUAttribute : LayerAttribute
{
    /// <summary>Smallest slope.</summary>
    public double Lower { get; set; } = 1.0 / 8;

    /// <summary>Largest slope.</summary>
    public double Upper { get; set; } = 1.0 / 3;
}
