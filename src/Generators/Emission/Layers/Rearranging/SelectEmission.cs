using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A view, by the tensor's own method.</summary>
internal sealed class SelectEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) =>
        $"{input}.select({layer.Arguments.Integer("Dim", 1)}, {layer.Arguments.Integer("Index", 0)})";
}
