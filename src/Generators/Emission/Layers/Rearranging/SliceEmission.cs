using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>A view, by the tensor's own method.</summary>
internal sealed class SliceEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        Arguments a = layer.Arguments;
        string end = Slice.End(a) is { } place ? Literals.Of(place) : "long.MaxValue";
        return $"{input}.slice({a.Integer("Dim", 1)}, {a.Integer("Start", 0)}, {end}, {a.Integer("Step", 1)})";
    }
}
