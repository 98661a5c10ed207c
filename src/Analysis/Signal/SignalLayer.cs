using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>A layer as the prediction of signals sees it.</summary>
/// <param name="Number">Its number among the layers.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Arguments">What was written.</param>
/// <param name="Reads">What it reads: the network's inputs are counted first, then the layers.</param>
/// <param name="InputShapes">Sizes of what it reads.</param>
/// <param name="OutputShape">Sizes of its output.</param>
/// <param name="Parameters">Its parameters, also where they are another layer's too.</param>
internal sealed record SignalLayer(
    int Number, LayerKind Kind, Arguments Arguments, IReadOnlyList<int> Reads, IReadOnlyList<Shape> InputShapes, Shape OutputShape, IReadOnlyList<ParameterNode> Parameters)
{
    /// <summary>The number of the layer whose parameters it uses, which is itself for most.</summary>
    public int Owner { get; init; } = Number;

    /// <summary>What it is called where a reason is given.</summary>
    public string Path { get; init; } = Kind.Name;

    /// <summary>The parameter with this name in PyTorch's module; null where there is none.</summary>
    /// <param name="name">Such as <c>self_attn.in_proj_weight</c>.</param>
    public ParameterNode? Named(string name) => Parameters.FirstOrDefault(parameter => parameter.Site.Path == name || parameter.Site.Path.EndsWith("." + name, StringComparison.Ordinal));

    /// <summary>The parameter of a role; null where there is none.</summary>
    public ParameterNode? Parameter(ParameterRole role) => Parameters.FirstOrDefault(parameter => parameter.Site.Role == role);
}
