using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Normalisations over the last dimensions.</summary>
internal abstract class LastDimensionsNormEmission : ModuleEmission
{
    /// <summary>The sizes normalised over.</summary>
    protected static string NormalizedShape(LayerNode layer)
    {
        long?[] written = [.. (layer.Arguments.Integers("NormalizedShape") ?? []).Select(size => (long?)size)];
        return Literals.List(written.Length > 0 ? written : layer.InputShape.Sizes.Skip(layer.InputShape.Rank - 1));
    }
}
