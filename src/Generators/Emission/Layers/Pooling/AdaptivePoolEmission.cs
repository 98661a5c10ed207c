using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Pools to a stated size, of which the global ones are the case of size 1.</summary>
internal abstract class AdaptivePoolEmission(int rank, string aggregate) : FunctionEmission
{
    /// <inheritdoc/>
    public override string ModuleName => $"Adaptive{aggregate}Pool{rank}d";

    /// <inheritdoc/>
    protected override string Function => $"adaptive_{aggregate.ToLowerInvariant()}_pool{rank}d";

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) =>
        [$"{field} = {KnownNames.NN}.{ModuleName}({Sizes(layer)});"];

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{KnownNames.Functional}.{Function}({input}, {Sizes(layer)})";

    private string Sizes(LayerNode layer)
    {
        long?[] sizes = [.. layer.OutputShape.Sizes.Skip(1)];
        return rank == 1 ? Literals.Of(sizes[0]) : Literals.List(sizes);
    }
}
