using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Another reference to the same tensor, so that both can be freed.</summary>
internal sealed class IdentityLayerEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) => $"{input}.alias()";
}
