namespace TypedNets.Analysis;

/// <summary>
/// A network with everything inferred. Values are numbered: first the inputs, then the outputs of the nodes in execution order. A block
/// is one node, with a graph of its own.
/// </summary>
/// <param name="Name">The class's name.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Nodes">Layers and blocks in execution order.</param>
/// <param name="Steps">The members, in order.</param>
/// <param name="Outputs">The values that the network returns.</param>
public sealed record NetworkGraph(
    string Name,
    EquatableArray<GraphInput> Inputs,
    EquatableArray<GraphNode> Nodes,
    EquatableArray<StepNode> Steps,
    EquatableArray<int> Outputs)
{
    /// <summary>Whose meaning the initializers' names have.</summary>
    public InitializerSemantics Semantics { get; init; }

    /// <summary>What the forward pass takes and returns.</summary>
    public NetworkSignature Signature { get; init; } = new([], []);

    /// <summary>The numbers of the parameters of blocks among residual branches, which differ by the block's use.</summary>
    public EquatableArray<NumberedPlace> Places { get; init; }

    /// <summary>All layers in execution order, those of blocks under their full paths.</summary>
    public IReadOnlyList<LayerNode> Layers => FlatGraph.Of(this).Layers;

    /// <summary>The number of the value that node <paramref name="node"/> puts out.</summary>
    public int ValueOf(int node) => Inputs.Count + node;

    /// <summary>The node that puts out a value; null for an input.</summary>
    public GraphNode? Producer(int value) => value < Inputs.Count ? null : Nodes[value - Inputs.Count];

    /// <summary>The sizes of a value without the batch.</summary>
    public Shape ShapeOf(int value) => Producer(value)?.OutputShape ?? Inputs[value].Shape;

    /// <summary>The element type of a value.</summary>
    public DType TypeOf(int value) => Producer(value)?.OutputType ?? Inputs[value].DType;

    /// <summary>What a value is called: its node's path, or the input's name.</summary>
    public string PathOf(int value) => Producer(value)?.Path ?? Inputs[value].Name;
}

/// <summary>An input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes without the batch.</param>
/// <param name="DType">Its element type.</param>
public sealed record GraphInput(string Name, Shape Shape, DType DType);

/// <summary>A layer or a block in its place.</summary>
/// <param name="Path">Its unique path; with parameters, the prefix of their keys.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Inputs">The values that it reads.</param>
/// <param name="InputShape">Shape of the first of them.</param>
/// <param name="OutputShape">Shape of its output.</param>
/// <param name="OutputType">Element type of its output.</param>
public abstract record GraphNode(
    string Path, string? Member, EquatableArray<int> Inputs, Shape InputShape, Shape OutputShape, DType OutputType)
{
    /// <summary>The earlier node whose module it uses again; null when it has its own or needs none.</summary>
    public int? Shares { get; init; }
}

/// <summary>A layer in its place.</summary>
/// <param name="Path">Its unique path; with parameters, the prefix of their keys.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Kind">PyTorch's name of the module.</param>
/// <param name="Arguments">What was written.</param>
/// <param name="Inputs">The values that it reads.</param>
/// <param name="InputShape">Shape of the first of them.</param>
/// <param name="OutputShape">Shape of its output.</param>
/// <param name="OutputType">Element type of its output.</param>
/// <param name="Parameters">Its parameters in PyTorch's order; none where it shares those of another.</param>
/// <param name="Macs">Multiplications with accumulation for one sample; null when a size is not known.</param>
public sealed record LayerNode(
    string Path,
    string? Member,
    string Kind,
    Arguments Arguments,
    EquatableArray<int> Inputs,
    Shape InputShape,
    Shape OutputShape,
    DType OutputType,
    EquatableArray<ParameterNode> Parameters,
    long? Macs)
    : GraphNode(Path, Member, Inputs, InputShape, OutputShape, OutputType)
{
    /// <summary>The number of parameters, elements counted.</summary>
    public long ParameterCount => Parameters.Sum(p => p.Site.Shape.Aggregate(1L, (product, size) => checked(product * size)));
}

/// <summary>A block in its place.</summary>
/// <param name="Path">Its path, which the keys of its parameters begin with.</param>
/// <param name="Member">The property that gives it; null when none gives it alone.</param>
/// <param name="Type">The class, fully qualified.</param>
/// <param name="Inputs">The values that it reads.</param>
/// <param name="Graph">The block with the shapes and arguments that it has here; its paths begin inside it.</param>
public sealed record BlockNode(string Path, string? Member, string Type, EquatableArray<int> Inputs, NetworkGraph Graph)
    : GraphNode(Path, Member, Inputs, Graph.Inputs[0].Shape, Graph.ShapeOf(Graph.Outputs[0]), Graph.TypeOf(Graph.Outputs[0]));

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
/// <param name="Nodes">The nodes that it gives: one, or all of a Sequential or a list; none of a Value, nor where the step is left out.</param>
/// <param name="Value">The value that the step puts out.</param>
public sealed record StepNode(string Member, string Key, StepForm Form, EquatableArray<int> Nodes, int Value)
{
    /// <summary>The class of its blocks, fully qualified, which there can be none of; empty for other forms.</summary>
    public string Type { get; init; } = "";
}

/// <summary>What a step's property gives.</summary>
public enum StepForm
{
    /// <summary>Its one layer with parameters, which can be a block.</summary>
    Module,

    /// <summary>All its layers, several of which have parameters, or which can be left out.</summary>
    Sequential,

    /// <summary>Its blocks, which are of one class.</summary>
    Blocks,

    /// <summary>The value that it puts out; no layer has parameters.</summary>
    Value,
}

/// <summary>The numbers in a parameter's place among residual branches.</summary>
/// <param name="Path">Its <c>state_dict</c> key.</param>
/// <param name="Added"><see cref="ResidualPlace.Added"/>.</param>
/// <param name="Block"><see cref="ResidualPlace.Block"/>.</param>
public sealed record NumberedPlace(string Path, int Added, int? Block);
