namespace TypedNets;

/// <summary>Declares the network's input by its sizes without the batch, as in <c>[Input(3, 224, 224)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Declares an input called <c>input</c>.</summary>
    /// <param name="shape">Sizes without the batch, each positive or <see cref="Dim.Any"/>.</param>
    public InputAttribute(params int[] shape) => (Name, Shape) = ("input", shape);

    /// <summary>Declares a named input.</summary>
    /// <param name="name">The input's name: a C# identifier.</param>
    /// <param name="shape">Sizes without the batch, each positive or <see cref="Dim.Any"/>.</param>
    public InputAttribute(string name, params int[] shape) => (Name, Shape) = (name, shape);

    /// <summary>The input's name.</summary>
    public string Name { get; }

    /// <summary>Sizes without the batch.</summary>
    public int[] Shape { get; }

    /// <summary>The element type; images and features are <see cref="DType.Float32"/>, tokens <see cref="DType.Int64"/>.</summary>
    public DType DType { get; set; } = DType.Float32;
}
