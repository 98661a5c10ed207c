using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Three or more uses of one block in a row that differ in nothing.</summary>
internal sealed class RepeatedBlock : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedBlock;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        for (int step = 0; step < network.Declaration.Steps.Count; step++)
        {
            EquatableArray<LayerDeclaration> layers = network.Declaration.Steps[step].Layers;
            for (int first = 0, uses; first < layers.Count; first += uses)
            {
                uses = layers.Skip(first).TakeWhile(layer => layer.Equals(layers[first])).Count();
                if (uses >= 3 && layers[first].Kind == nameof(Block) && !layers[first].Arguments.Has("Repeat"))
                {
                    yield return new Problem(Id, new SourcePart(PartKind.Layer, step, first),
                        $"Block '{layers[first].TypeName}': {uses} uses in a row differ in nothing; write one with Repeat = {uses}, whose keys and values are the same.", Remedy: $"Repeat = {uses}");
                }
            }
        }
    }
}
