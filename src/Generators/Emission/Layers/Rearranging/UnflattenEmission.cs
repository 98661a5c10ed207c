using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A view, by the tensor's own method, which in TorchSharp takes no dimension counted from the last.</summary>
internal sealed class UnflattenEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        long[] sizes = layer.Arguments.Integers("UnflattenedSize") ?? [];
        long dimension = layer.Arguments.Integer("Dim", 1), rank = layer.InputShape.Rank + 1;
        return $"{input}.unflatten({(dimension < 0 ? dimension + rank : dimension)}, new long[] {{ {string.Join(", ", sizes)} }})";
    }
}
