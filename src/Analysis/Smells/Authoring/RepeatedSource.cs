using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary><c>[From]</c> that names the step before it, which is read anyway.</summary>
internal sealed class RepeatedSource : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.RepeatedSource;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        EquatableArray<StepDeclaration> steps = network.Declaration.Steps;
        for (int s = 0; s < steps.Count; s++)
        {
            string? before = s > 0 ? steps[s - 1].Member : network.Inputs.Count == 1 ? network.Inputs[0].Name : null;
            bool isJoin = steps[s].Layers.Count > 0 && LayerCatalogue.Get(steps[s].Layers[0].Kind) is Join;
            if (steps[s].From is { Count: 1 } from && from[0] == before && steps[s].UnlessShapedLike is null && !isJoin)
            {
                yield return new Problem(Id, new SourcePart(PartKind.From, s),
                    $"Step '{steps[s].Member}': [From] names '{before}', {(s > 0 ? "the step before it" : "the only input")}, which it reads anyway; leave [From] out.");
            }
        }
    }
}
