using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LayerNormEmission : LastDimensionsNormEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        double eps = a.Number("Eps", 1e-5);
        var arguments = new ArgumentText()
            .Add(NormalizedShape(layer))
            .AddUnless(eps == 1e-5, "eps", Literals.Of(eps))
            .AddUnless(a.Flag("ElementwiseAffine", true), "elementwise_affine", "false")
            .AddUnless(a.Flag("Bias", true), "bias", "false");
        return ConstructStarted(layer, field, $"{KnownNames.NN}.LayerNorm({arguments})", p => p.Site.Role == ParameterRole.Scale ? 1 : 0);
    }
}
