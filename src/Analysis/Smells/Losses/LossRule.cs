using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Losses;

namespace TypedNets.Analysis.Smells;

/// <summary>A declared loss that does not take the network's output, in one of the ways there are.</summary>
/// <param name="id">The rule's id.</param>
/// <param name="fault">The way.</param>
internal abstract class LossRule(string id, LossFault fault) : SmellRule
{
    /// <inheritdoc/>
    public sealed override string Id => id;

    /// <inheritdoc/>
    public sealed override IEnumerable<Problem> Find(SmellNetwork network)
    {
        Loss loss = network.Declaration.Loss;
        SmellLayer[] returned = [.. network.All.Where(layer => layer.IsReturned)];
        if (loss == Loss.Unstated || returned.Length != 1)
            yield break;
        SmellLayer? last = returned[0];
        while (last is { Kind: Flatten or Reshape or Unflatten or IdentityLayer })
            last = last.Before;
        if (last is null || LossFit.Of(loss, last.Kind, returned[0].OutputShape) is not { } misfit || misfit.Fault != fault)
            yield break;
        var declared = new SourcePart(PartKind.NetworkAttribute, Argument: "Loss");
        string message = $"Loss.{loss} of '{network.Declaration.Name}': the network's output {misfit.Message}";
        yield return last.IsOwn && misfit.Instead is null
            ? new Problem(id, last.Part, $"{last.Display}: the network's output {misfit.Message}", declared, fault is LossFault.AppliedTwice or LossFault.Bounded ? "" : null)
            : new Problem(id, declared, message, last.Part, misfit.Instead is { } instead ? $"Loss = Loss.{instead}" : null);
    }
}
