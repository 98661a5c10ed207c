namespace TypedNets;

/// <summary>
/// An earlier step once more, with the same parameters: <c>[From("right"), Shared(nameof(Encoder))]</c>. Its property is a
/// <see cref="Value"/>, since it has no parameters of its own; their gradients add up.
/// </summary>
/// <remarks>As the step's own layers.</remarks>
/// <param name="step">The step's name, by <c>nameof</c>.</param>
public sealed class SharedAttribute(string step) : LayerAttribute
{
    /// <summary>The step's name.</summary>
    public string Step { get; } = step;
}
