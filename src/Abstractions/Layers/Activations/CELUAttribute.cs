namespace TypedNets;

/// <summary>CELU: max(0, x) + min(0, α(e^(x/α) − 1)) with α = <see cref="Alpha"/>.</summary>
public sealed class CELUAttribute : LayerAttribute
{
    /// <summary>Scale of the negative part; not zero.</summary>
    public double Alpha { get; set; } = 1;
}
