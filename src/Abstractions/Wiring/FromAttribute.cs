namespace TypedNets;

/// <summary>
/// Says what a step reads, by the names of earlier steps or of inputs: <c>[From(nameof(Bn2))]</c>, <c>[From(Network.Input)]</c>. Without
/// it a step reads the step before it. A layer of several inputs, such as <c>Bilinear</c>, takes as many names.
/// </summary>
/// <param name="sources">Names of steps, by <c>nameof</c>, or of inputs.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class FromAttribute(params string[] sources) : Attribute
{
    /// <summary>Names of steps or inputs.</summary>
    public string[] Sources { get; } = sources;

    /// <summary>
    /// A step, by <c>nameof</c>: where what this step reads is already shaped like that one's value, this step is left out and passes on
    /// what it reads. So a shortcut is projected only where it must be. With parameters its property is a <c>Sequential</c>, which is
    /// then empty.
    /// </summary>
    public string? UnlessShapedLike { get; set; }
}
