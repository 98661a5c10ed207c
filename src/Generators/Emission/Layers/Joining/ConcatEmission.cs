using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ConcatEmission : JoinEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) =>
        $"{KnownNames.Torch}.cat([{string.Join(", ", inputs)}], {Literals.Of(layer.Arguments.Integer("Dim", 1))})";
}
