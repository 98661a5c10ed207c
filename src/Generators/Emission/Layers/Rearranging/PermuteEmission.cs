using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A view, by the tensor's own method.</summary>
internal sealed class PermuteEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) =>
        $"{input}.permute({string.Join(", ", layer.Arguments.Integers("Dims") ?? [])})";
}
