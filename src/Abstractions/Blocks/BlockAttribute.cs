namespace TypedNets;

/// <summary>
/// A network as a layer of another one. It is analysed at each use, with the shapes and arguments that it has there. One block on a
/// property gives the block; several of one class, or a <see cref="Repeat"/>, give a <c>ModuleList</c> of them.
/// </summary>
/// <remarks>As the block's own layers.</remarks>
/// <typeparam name="T">The block: a class with <c>[Network]</c> and one output, of this project, another or a package.</typeparam>
/// <param name="arguments">Values of its <c>[Parameter]</c> constants in the order of their declaration; those left out keep their defaults.</param>
public sealed class BlockAttribute<T>(params object[] arguments) : LayerAttribute
    where T : class
{
    /// <summary>Values of the block's parameters, in order.</summary>
    public object[] Arguments { get; } = arguments;

    /// <summary>How many of the block follow one another, each with parameters of its own; none passes its input on.</summary>
    public int Repeat { get; set; } = 1;
}
