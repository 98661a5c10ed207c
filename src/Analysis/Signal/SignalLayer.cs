using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Signal;

/// <summary>A layer as the prediction of signals sees it.</summary>
/// <param name="Number">Its number among the layers.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Arguments">What was written.</param>
/// <param name="Reads">What it reads: the network's inputs are counted first, then the layers.</param>
/// <param name="InputShapes">Sizes of what it reads.</param>
/// <param name="OutputShape">Sizes of its output.</param>
/// <param name="Parameters">Its parameters; none where it shares another layer's, whose signals are then not independent.</param>
internal sealed record SignalLayer(
    int Number, LayerKind Kind, Arguments Arguments, IReadOnlyList<int> Reads, IReadOnlyList<Shape> InputShapes, Shape OutputShape, IReadOnlyList<ParameterNode> Parameters)
{
    /// <summary>The parameter of a role; null where there is none.</summary>
    public ParameterNode? Parameter(ParameterRole role) => Parameters.FirstOrDefault(parameter => parameter.Site.Role == role);
}
