using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LayerNormEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        int count = Math.Max(a.Integers("NormalizedShape")?.Length ?? 0, 1);
        double eps = a.Number("Eps", 1e-5);
        long?[] written = [.. (a.Integers("NormalizedShape") ?? []).Select(size => (long?)size)];
        var arguments = new ArgumentText()
            .Add(Literals.List(written.Length > 0 ? written : layer.InputShape.Sizes.Skip(layer.InputShape.Rank - count)))
            .AddUnless(eps == 1e-5, "eps", Literals.Of(eps))
            .AddUnless(a.Flag("ElementwiseAffine", true), "elementwise_affine", "false")
            .AddUnless(a.Flag("Bias", true), "bias", "false");
        return ConstructStarted(layer, field, $"{KnownNames.NN}.LayerNorm({arguments})", p => p.Site.Role == ParameterRole.Scale ? 1 : 0);
    }
}
