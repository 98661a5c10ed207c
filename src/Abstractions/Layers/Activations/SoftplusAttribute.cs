namespace TypedNets;

/// <summary>Softplus: ln(1 + e^(βx))/β with β = <see cref="Beta"/>, and x where βx exceeds <see cref="Threshold"/>.</summary>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>Sharpness β.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>Where it becomes linear.</summary>
    public double Threshold { get; set; } = 20;
}
