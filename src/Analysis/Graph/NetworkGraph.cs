namespace TypedNets.Analysis;

/// <summary>
/// A network with everything inferred. Values are numbered: first the inputs, then the outputs of the layers in execution order.
/// </summary>
/// <param name="Name">The class's name.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Layers">The layers in execution order.</param>
/// <param name="Steps">The members, in order.</param>
/// <param name="Outputs">The values that the network returns.</param>
public sealed record NetworkGraph(
    string Name,
    EquatableArray<GraphInput> Inputs,
    EquatableArray<LayerNode> Layers,
    EquatableArray<StepNode> Steps,
    EquatableArray<int> Outputs)
{
    /// <summary>Whose meaning the initializers' names have.</summary>
    public InitializerSemantics Semantics { get; init; }

    /// <summary>What the forward pass takes and returns.</summary>
    public NetworkSignature Signature { get; init; } = new([], []);

    /// <summary>The number of the value that layer <paramref name="layer"/> puts out.</summary>
    public int ValueOf(int layer) => Inputs.Count + layer;

    /// <summary>The layer that puts out a value; null for an input.</summary>
    public LayerNode? Producer(int value) => value < Inputs.Count ? null : Layers[value - Inputs.Count];

    /// <summary>The sizes of a value without the batch.</summary>
    public Shape ShapeOf(int value) => Producer(value)?.OutputShape ?? Inputs[value].Shape;

    /// <summary>The element type of a value.</summary>
    public DType TypeOf(int value) => Producer(value)?.OutputType ?? Inputs[value].DType;

    /// <summary>What a value is called: its layer's path, or the input's name.</summary>
    public string PathOf(int value) => Producer(value)?.Path ?? Inputs[value].Name;
}

/// <summary>An input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes without the batch.</param>
/// <param name="DType">Its element type.</param>
public sealed record GraphInput(string Name, Shape Shape, DType DType);

/// <summary>A layer in its place.</summary>
/// <param name="Path">Its unique path; with parameters, the prefix of their keys.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Source">Where it was declared.</param>
/// <param name="Kind">PyTorch's name of the module.</param>
/// <param name="Arguments">What was written.</param>
/// <param name="Inputs">The values that it reads.</param>
/// <param name="InputShape">Shape of the first of them.</param>
/// <param name="OutputShape">Shape of its output.</param>
/// <param name="OutputType">Element type of its output.</param>
/// <param name="Parameters">Its parameters in PyTorch's order.</param>
/// <param name="Macs">Multiplications with accumulation for one sample; null when a size is not known.</param>
public sealed record LayerNode(
    string Path,
    string? Member,
    SourcePart Source,
    string Kind,
    Arguments Arguments,
    EquatableArray<int> Inputs,
    Shape InputShape,
    Shape OutputShape,
    DType OutputType,
    EquatableArray<ParameterNode> Parameters,
    long? Macs)
{
    /// <summary>The number of parameters, elements counted.</summary>
    public long ParameterCount => Parameters.Sum(p => p.Site.Shape.Aggregate(1L, (product, size) => checked(product * size)));
}

/// <summary>A parameter and where it starts.</summary>
/// <param name="Name">Its name in the module: <c>weight</c>.</param>
/// <param name="Site">Its place.</param>
/// <param name="Initializer">Name of the rule.</param>
/// <param name="Draw">The distribution.</param>
/// <param name="Gain">The rule's factor; null where it has none.</param>
public sealed record ParameterNode(string Name, ParameterSite Site, string Initializer, Draw Draw, double? Gain);

/// <summary>A member of the class.</summary>
/// <param name="Member">The property's name.</param>
/// <param name="Key">Its <c>state_dict</c> key.</param>
/// <param name="Form">What the property gives.</param>
/// <param name="Layers">Indices of the layers that it gives: one, or all of a Sequential, or the last of a Value.</param>
public sealed record StepNode(string Member, string Key, StepForm Form, EquatableArray<int> Layers);

/// <summary>What a step's property gives.</summary>
public enum StepForm
{
    /// <summary>Its one layer with parameters.</summary>
    Module,

    /// <summary>All its layers, several of which have parameters.</summary>
    Sequential,

    /// <summary>The value that it puts out; no layer has parameters.</summary>
    Value,
}
