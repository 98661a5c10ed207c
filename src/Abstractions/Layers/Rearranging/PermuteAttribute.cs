namespace TypedNets;

/// <summary>Orders the dimensions anew: <c>[Permute(0, 2, 3, 1)]</c> makes C×H×W into H×W×C.</summary>
/// <remarks>The same sizes in another order.</remarks>
/// <param name="dims">For each dimension of the output that of the input, the batch, 0, first; negative counts from the last.</param>
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>For each dimension of the output that of the input, the batch, 0, first; negative counts from the last.</summary>
    public int[] Dims { get; } = dims;
}
