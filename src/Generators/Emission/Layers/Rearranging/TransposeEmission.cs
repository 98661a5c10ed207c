using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A view, by the tensor's own method.</summary>
internal sealed class TransposeEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) =>
        $"{input}.transpose({layer.Arguments.Integer("Dim0", 1)}, {layer.Arguments.Integer("Dim1", -1)})";
}
