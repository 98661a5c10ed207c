using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A module of the author's own, built with the arguments that were given.</summary>
internal sealed class OwnLayerEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string Kind => nameof(Analysis.Layers.Layer);

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) =>
        [$"{field} = parameters.Place(new {MemberTypes.Of(layer)}({string.Join(", ", layer.Arguments.Texts("Arguments"))}));"];

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => Forward(layer, field, [input]);

    /// <summary>What it returns may be what it read, which is freed on its own.</summary>
    public override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs)
    {
        string read = string.Join(", ", inputs);
        return $"{KnownNames.TypedNets}.TorchFunctions.Own({field}.call({read}), {read})";
    }
}
