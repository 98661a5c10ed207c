using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A sum or a concatenation that names a value twice. A product does so on purpose, to square.</summary>
internal sealed class JoinedWithItself : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.JoinedWithItself;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer join in network.Written().Where(layer => layer.Kind is Add or Concat))
        {
            if (Join.Names(join.Arguments).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                yield return join.Problem(Id,
                    $"it names '{twice.Key}' {(twice.Count() == 2 ? "twice" : $"{twice.Count()} times")}, so that it {(join.Kind is Add ? $"only multiplies it by {twice.Count()}" : "holds the same values again")}; name the other value that is meant.",
                    "Values");
            }
        }
    }
}
