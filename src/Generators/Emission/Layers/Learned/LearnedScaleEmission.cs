using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class LearnedScaleEmission : LearnedValueEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{input} * {field}";
}
