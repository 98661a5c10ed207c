using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Largest values to a stated size over 3 axes, of which the global one is the case of size 1: by our own function, because TorchSharp's is wrong.</summary>
internal abstract class MaxPoolTo3dEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) =>
        $"{KnownNames.TypedNets}.TorchFunctions.AdaptiveMaxPool3d({input}, {string.Join(", ", layer.OutputShape.Sizes.Skip(1).Select(Literals.Of))})";
}
