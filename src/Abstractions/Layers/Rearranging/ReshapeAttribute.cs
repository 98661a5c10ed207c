namespace TypedNets;

/// <summary>Gives each sample the sizes that are listed, its elements in the same order: <c>[Reshape(4, -1)]</c>.</summary>
/// <remarks>Any → as listed.</remarks>
/// <param name="shape">The sizes without the batch; one may be −1 and follows from the others.</param>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The sizes without the batch; one may be −1 and follows from the others.</summary>
    public int[] Shape { get; } = shape;
}
