namespace TypedNets;

/// <summary>The sum over one or several dimensions: <c>[Sum(2, 3)]</c> makes a map over positions into features.</summary>
/// <remarks>a×b×c → a for 2 and 3.</remarks>
/// <param name="dim">The dimensions, which go; the batch is 0 and stays, negative counts from the last.</param>
public sealed class SumAttribute(params int[] dim) : LayerAttribute
{
    /// <summary>The dimensions, which go; the batch is 0 and stays, negative counts from the last.</summary>
    public int[] Dim { get; } = dim;

    /// <summary>Whether the dimensions stay, with size 1.</summary>
    public bool KeepDim { get; set; }
}
