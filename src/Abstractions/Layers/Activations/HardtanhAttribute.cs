namespace TypedNets;

/// <summary>Hardtanh: x cut to [<see cref="MinVal"/>, <see cref="MaxVal"/>].</summary>
public sealed class HardtanhAttribute : LayerAttribute
{
    /// <summary>Lower end.</summary>
    public double MinVal { get; set; } = -1;

    /// <summary>Upper end.</summary>
    public double MaxVal { get; set; } = 1;
}
