using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>The one piece as a view: of split's views libtorch lets none be overwritten, because they are several.</summary>
internal sealed class SplitEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        long dimension = layer.Arguments.Integer("Dim", 1);
        int index = (int)(dimension < 0 ? dimension + layer.InputShape.Rank : dimension - 1);
        long start = Split.Start(layer.InputShape[index]!.Value, layer.Arguments.Integer("SplitSize", 1), layer.Arguments.Integer("Index", 0));
        return $"{input}.narrow({dimension}, {start}, {layer.OutputShape[index]})";
    }
}
