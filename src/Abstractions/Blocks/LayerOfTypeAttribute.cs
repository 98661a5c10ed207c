namespace TypedNets;

/// <summary>
/// A TorchSharp module of your own, from tensors to a tensor. It is built with the arguments given and moved to the network's device and
/// element type. Its parameters start as it starts them and are not counted, since they are known only when it runs.
/// </summary>
/// <remarks>Any → OutputShape, or the same.</remarks>
/// <typeparam name="T">The module's class, which derives from <c>Module&lt;Tensor, Tensor&gt;</c>, or one of more inputs.</typeparam>
/// <param name="arguments">Arguments of its constructor.</param>
public sealed class LayerAttribute<T>(params object?[] arguments) : LayerAttribute
    where T : class
{
    /// <summary>Arguments of its constructor, in order.</summary>
    public object?[] Arguments { get; } = arguments;

    /// <summary>Sizes of its output without the batch, <see cref="Dim.Any"/> where not known; without it they are those of the input.</summary>
    public int[]? OutputShape { get; set; }
}
