using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>By the toolkit's function: TorchSharp's fails on inputs that are not contiguous.</summary>
internal sealed class LocalResponseNormEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        Arguments arguments = layer.Arguments;
        double alpha = arguments.Number("Alpha", 1e-4), beta = arguments.Number("Beta", 0.75), k = arguments.Number("K", 1);
        var text = new ArgumentText()
            .Add(input)
            .Add(Literals.Of(arguments.Integer("Size", 1)))
            .AddUnless(alpha == 1e-4, "alpha", Literals.Of(alpha))
            .AddUnless(beta == 0.75, "beta", Literals.Of(beta))
            .AddUnless(k == 1, "k", Literals.Of(k));
        return $"{KnownNames.TypedNets}.TorchFunctions.LocalResponseNorm({text})";
    }
}
