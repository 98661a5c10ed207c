using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class GroupNormEmission : ModuleEmission
{
    /// <summary>TorchSharp's module leaves its parameters as it found the memory, so they are started here, ones and zeros too.</summary>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        double eps = a.Number("Eps", 1e-5);
        var arguments = new ArgumentText()
            .Add(Literals.Of(a.Integer("NumGroups", 1)))
            .Add(Literals.Of(layer.InputShape[0]))
            .AddUnless(eps == 1e-5, "eps", Literals.Of(eps))
            .AddUnless(a.Flag("Affine", true), "affine", "false")
            .Add("device", KnownNames.Torch + ".META");
        IEnumerable<string> statements = ConstructEmpty(layer, field, $"{KnownNames.NN}.GroupNorm({arguments})");
        return layer.InputShape.Rank > 1 ? statements : statements.Append($"{KnownNames.TypedNets}.TorchFunctions.TakeFeatures({field});");
    }
}
