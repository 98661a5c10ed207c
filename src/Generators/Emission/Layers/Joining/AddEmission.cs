using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class AddEmission : JoinEmission
{
    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) => inputs.Count == 2
        ? $"{inputs[0]}.add({inputs[1]})"
        : $"{KnownNames.TypedNets}.TorchFunctions.Sum({string.Join(", ", inputs)})";

    /// <inheritdoc/>
    public override string ForwardInPlace(LayerNode layer, IReadOnlyList<string> inputs) =>
        inputs[0] + string.Concat(inputs.Skip(1).Select(input => $".add_({input})"));
}
