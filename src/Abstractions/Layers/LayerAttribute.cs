namespace TypedNets;

/// <summary>
/// A layer. It is named as PyTorch's module; its positional arguments are PyTorch's required ones less those that are inferred
/// from the input, and the rest are properties with PyTorch's names and defaults.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The name of the generated property, for a layer with parameters on a class. Without it the layer is numbered by kind:
    /// <c>Conv1</c>, <c>Conv2</c>, <c>Linear1</c>. On a property the property's own name is the name.
    /// </summary>
    public string? Name { get; set; }
}
