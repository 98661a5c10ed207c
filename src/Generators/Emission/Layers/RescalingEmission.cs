using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>A product with a number.</summary>
internal sealed class RescalingEmission : ExpressionEmission
{
    /// <inheritdoc/>
    public override string ForwardInPlace(LayerNode layer, string input) => $"{input}.mul_({Factor(layer)})";

    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) => $"{input} * {Factor(layer)}";

    private static string Factor(LayerNode layer) => Literals.Of(Rescaling.Scale(layer.Arguments));
}
