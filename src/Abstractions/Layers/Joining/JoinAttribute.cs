namespace TypedNets;

/// <summary>
/// A layer that joins several values: steps or inputs by name, and before them what the layers before it in its own step put out.
/// </summary>
/// <param name="values">Names of steps, by <c>nameof</c>, or of inputs.</param>
public abstract class JoinAttribute(string[] values) : LayerAttribute
{
    /// <summary>Names of steps or inputs.</summary>
    public string[] Values { get; } = values;
}
