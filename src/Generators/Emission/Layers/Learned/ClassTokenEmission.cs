using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class ClassTokenEmission : LearnedValueEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{KnownNames.TypedNets}.TorchFunctions.Prepend({field}, {input})";
}
