using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>By the tensor's own method.</summary>
internal abstract class ReductionEmission(string method) : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        ArgumentText text = new ArgumentText().Add(Literals.List(layer.Arguments.Integers("Dim") ?? []))
            .AddUnless(!layer.Arguments.Flag("KeepDim", false), "keepdim", "true");
        return $"{input}.{method}({text})";
    }
}
