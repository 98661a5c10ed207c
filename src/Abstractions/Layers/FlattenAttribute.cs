namespace TypedNets;

/// <summary>Merges neighbouring dimensions into one; by default all but the batch.</summary>
/// <remarks>C×H×W → C·H·W by default.</remarks>
public sealed class FlattenAttribute : LayerAttribute
{
    /// <summary>First dimension merged; the batch is 0.</summary>
    public int StartDim { get; set; } = 1;

    /// <summary>Last dimension merged; negative counts from the last.</summary>
    public int EndDim { get; set; } = -1;
}
