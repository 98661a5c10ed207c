using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class MultiplyEmission : JoinEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) => inputs.Count == 2
        ? $"{inputs[0]}.mul({inputs[1]})"
        : $"{KnownNames.TypedNets}.TorchFunctions.Product({string.Join(", ", inputs)})";
}
