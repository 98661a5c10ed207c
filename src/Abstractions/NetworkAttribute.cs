namespace TypedNets;

/// <summary>
/// Marks a partial class as a network. Its layers stand either as attributes on the class, in the order in which they run,
/// or as attributes on its partial properties.
/// </summary>
/// <example>
/// <code>
/// [Network, Input(1, 28, 28), HeNormal]
/// [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
/// [Flatten, Linear(10, Name = "Head")]
/// public partial class SmallCnn;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Whose meaning the initializers' names have here: PyTorch's unless set.</summary>
    public InitializerSemantics Semantics { get; set; }

    /// <summary>The loss that its output is for; when it is stated, what contradicts it is reported.</summary>
    public Loss Loss { get; set; }
}
