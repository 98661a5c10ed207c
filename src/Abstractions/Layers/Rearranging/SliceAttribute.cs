namespace TypedNets;

/// <summary>The places start, start + step, … before end of a dimension, as PyTorch's <c>x[:, start:end:step]</c>.</summary>
/// <remarks>a×b → a×b′ for 2.</remarks>
/// <param name="dim">The dimension; the batch is 0 and stays, negative counts from the last.</param>
/// <param name="start">The first place, from 0; negative counts from the last.</param>
/// <param name="end">The place to stop before; negative counts from the last, and beyond the last means to the end.</param>
public sealed class SliceAttribute(int dim, int start, int end = int.MaxValue) : LayerAttribute
{
    /// <summary>The dimension; the batch is 0 and stays, negative counts from the last.</summary>
    public int Dim { get; } = dim;

    /// <summary>The first place, from 0; negative counts from the last.</summary>
    public int Start { get; } = start;

    /// <summary>The place to stop before; negative counts from the last, and beyond the last means to the end.</summary>
    public int End { get; } = end;

    /// <summary>Distance between places, positive.</summary>
    public int Step { get; set; } = 1;
}
