namespace TypedNets;

/// <summary>ELU: x for x &gt; 0, else <see cref="Alpha"/>·(eˣ − 1).</summary>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>Scale of the negative part.</summary>
    public double Alpha { get; set; } = 1;
}
