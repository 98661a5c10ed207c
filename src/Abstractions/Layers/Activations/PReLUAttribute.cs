namespace TypedNets;

/// <summary>PReLU: x for x &gt; 0, else a·x with a learned slope a.</summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>Number of slopes: 1, or one per channel.</summary>
    public int NumParameters { get; set; } = 1;

    /// <summary>The slope at the start.</summary>
    public double Init { get; set; } = 0.25;
}
