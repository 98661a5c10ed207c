namespace TypedNets;

/// <summary>
/// All that is known about a network before it runs: shapes, fans, initializers, cost. It is computed at compile time and stands in
/// the generated code; <c>SmallCnn.Spec</c> gives it.
/// </summary>
/// <param name="Network">The class's name.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Layers">Every operation of the flattened graph in execution order.</param>
/// <param name="Semantics">Whose meaning the initializers' names have.</param>
public sealed partial record NetworkSpec(
    string Network,
    IReadOnlyList<ValueSpec> Inputs,
    IReadOnlyList<ValueSpec> Outputs,
    IReadOnlyList<LayerSpec> Layers,
    InitializerSemantics Semantics = InitializerSemantics.PyTorch)
{
    /// <summary>The blocks that its layers belong to, nested ones after those around them.</summary>
    public IReadOnlyList<BlockSpec> Blocks { get; init; } = [];

    /// <summary>The number of trainable parameters, elements counted.</summary>
    public long ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>Multiplications with accumulation for one sample; null when a size is not known.</summary>
    public long? Macs => Layers.Aggregate((long?)0, (sum, layer) => sum + layer.Macs);
}

/// <summary>A block: a network that stands in another as a part of it.</summary>
/// <param name="Path">Its path, which the paths of its layers begin with.</param>
/// <param name="Kind">The class's name.</param>
public sealed record BlockSpec(string Path, string Kind);

/// <summary>An input or output.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes without the batch; null is unknown.</param>
/// <param name="DType">Its element type.</param>
public sealed record ValueSpec(string Name, IReadOnlyList<long?> Shape, DType DType = DType.Float32);

/// <summary>An operation.</summary>
/// <param name="Path">Its unique path; with parameters, the prefix of their <c>state_dict</c> keys.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Kind">PyTorch's name of the module.</param>
/// <param name="Inputs">Paths of the operations, or names of the inputs, that it reads.</param>
/// <param name="InputShape">Sizes of the first of them without the batch; null is unknown.</param>
/// <param name="OutputShape">Sizes of its output without the batch; null is unknown.</param>
/// <param name="Parameters">Its parameters in PyTorch's order.</param>
/// <param name="Macs">Multiplications with accumulation for one sample; null when a size is not known.</param>
public sealed record LayerSpec(
    string Path,
    string? Member,
    string Kind,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<long?> InputShape,
    IReadOnlyList<long?> OutputShape,
    IReadOnlyList<ParameterSpec> Parameters,
    long? Macs)
{
    /// <summary>Its arguments as written, with their values, such as <c>OutChannels = 32, KernelSize = 3</c>; truth values are 0 and 1.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Path of the earlier operation whose module and parameters it uses again; null when it has its own or needs none.</summary>
    public string? Shares { get; init; }

    /// <summary>The signal at initialisation; null where theory says nothing of it.</summary>
    public PredictedSignal? Predicted { get; init; }

    /// <summary>The number of parameters, elements counted; those that are used again count once.</summary>
    public long ParameterCount => Parameters.Sum(parameter => parameter.Count);
}

/// <summary>A parameter and where it starts.</summary>
/// <param name="Name">Its <c>state_dict</c> key.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="FanIn">Fan-in by the convention of the network's semantics, PyTorch's unless set; null below two dimensions.</param>
/// <param name="FanOut">Fan-out by the same convention; null below two dimensions.</param>
/// <param name="EffectiveFanIn">Inputs that an output really sums over on average; null for what is no weight.</param>
/// <param name="EffectiveFanOut">Outputs that an input really feeds on average; null for what is no weight.</param>
/// <param name="Initializer">Name of the initializer.</param>
/// <param name="Gain">The factor that the initializer puts on the standard deviation; null where it has none.</param>
/// <param name="Std">Standard deviation of its elements at the start; null where it cannot be told.</param>
/// <param name="Bound">Ends of a uniform distribution around zero, ±Bound; null for others.</param>
public sealed record ParameterSpec(
    string Name,
    ParameterRole Role,
    IReadOnlyList<long> Shape,
    double? FanIn,
    double? FanOut,
    double? EffectiveFanIn,
    double? EffectiveFanOut,
    string Initializer,
    double? Gain,
    double? Std,
    double? Bound)
{
    /// <summary>The number of elements.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);
}
