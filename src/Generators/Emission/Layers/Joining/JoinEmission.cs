using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Layers that join values. They read other steps and so are no module of a Sequential.</summary>
internal abstract class JoinEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string ModuleType => throw new NotSupportedException($"{Kind} is no module.");

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) => throw new NotSupportedException($"{Kind} is no module.");

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => throw new NotSupportedException($"{Kind} reads several values.");

    /// <inheritdoc/>
    public abstract override string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs);
}
