using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A view where the strides allow it. Sizes are written as inferred, because libtorch finds none for −1 in an empty batch.</summary>
internal sealed class ReshapeEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input) =>
        $"{input}.reshape({input}.shape[0], {string.Join(", ", layer.OutputShape.Sizes.Select(size => Literals.Of(size ?? -1)))})";
}
