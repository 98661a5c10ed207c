using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>A network, or a block at one of its uses, with the shapes that it has there.</summary>
/// <param name="Place">The declaration in its place.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Nodes">Its layers and blocks.</param>
/// <param name="Steps">Its members.</param>
/// <param name="Outputs">What it returns, among its inputs and the outputs of its nodes.</param>
/// <param name="Returned">The same among all values of the network.</param>
internal sealed record InferredNetwork(
    Place Place, EquatableArray<GraphInput> Inputs, IReadOnlyList<InferredNode> Nodes, IReadOnlyList<StepNode> Steps, EquatableArray<int> Outputs, EquatableArray<int> Returned);

/// <summary>A layer or a block with what was inferred for it.</summary>
/// <param name="Path">Its path in the declaration that it stands in.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Inputs">What it reads, among the declaration's inputs and the outputs of its nodes.</param>
/// <param name="Shares">The node of the same declaration whose module it uses again.</param>
internal abstract record InferredNode(string Path, string? Member, EquatableArray<int> Inputs, int? Shares);

/// <summary>A block.</summary>
internal sealed record InferredBlock(string Path, string? Member, EquatableArray<int> Inputs, int? Shares, string Type, InferredNetwork Network)
    : InferredNode(Path, Member, Inputs, Shares);

/// <summary>A layer.</summary>
/// <param name="Path">Its path in the declaration that it stands in.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Inputs">What it reads, among the declaration's inputs and the outputs of its nodes.</param>
/// <param name="Shares">The node of the same declaration whose module it uses again.</param>
/// <param name="Place">The declaration that it stands in.</param>
/// <param name="Part">Its part of that declaration.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Declaration">What was written.</param>
/// <param name="Number">Its number among all layers of the network, those of blocks counted.</param>
/// <param name="Reads">The values that it reads: first the network's inputs are numbered, then all its layers.</param>
/// <param name="IsCopy">Whether its parameters are those of an earlier layer.</param>
/// <param name="Result">What was inferred.</param>
internal sealed record InferredLayer(
    string Path, string? Member, EquatableArray<int> Inputs, int? Shares, Place Place, SourcePart Part, LayerKind Kind,
    LayerDeclaration Declaration, int Number, EquatableArray<int> Reads, bool IsCopy, LayerInference Result)
    : InferredNode(Path, Member, Inputs, Shares);
