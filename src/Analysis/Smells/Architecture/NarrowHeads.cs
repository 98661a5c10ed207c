using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Attention whose heads have few features each, whose products then can tell few directions apart.</summary>
internal sealed class NarrowHeads : SmellRule
{
    private const int Least = 8;

    /// <inheritdoc/>
    public override string Id => RuleIds.NarrowHeads;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            string argument = layer.Kind is MultiheadAttention ? "NumHeads" : "Nhead";
            if (layer.Kind is AttentionLayer && layer.Arguments.Integer(argument, 1) is > 1 and var heads && layer.InputShape.Features() is { } features && features / heads < Least)
            {
                long most = Enumerable.Range(1, (int)Math.Min(features, 10_000)).Where(count => features % count == 0 && features / count >= Least).DefaultIfEmpty(1).Max();
                yield return layer.Problem(Id,
                    $"{features} features over {heads} heads are {features / heads} for each, and attention that is common has 32 to 128; take at most {most} {(most == 1 ? "head" : "heads")}, or more features.", argument, remedy: $"{argument} = {most}");
            }
        }
    }
}
