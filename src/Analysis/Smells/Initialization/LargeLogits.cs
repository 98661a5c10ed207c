using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Logits that start so large that the first loss is far above that of a guess, ln C.</summary>
internal sealed class LargeLogits : InitializerRule
{
    private const double Large = 4;

    /// <inheritdoc/>
    public override string Id => RuleIds.LargeLogits;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one is { Layer.Kind: Linear, Units: > 1, Scale: > Large, Onward: { IsPlain: true, IsNormalized: false, Ends: true, Nexts.Count: 0 } onward }
                && onward.Activation?.Kind is null or Softmax or LogSoftmax),
        ];
        if (concerned.Length == 0 || group.IsInBlock)
            return null;
        (double scale, double classes) = (concerned[0].Scale!.Value, concerned[0].Units);
        return group.Report(Id, concerned,
            $"a standard deviation of {Invariant.Text(concerned[0].Std!.Value)} over {Invariant.Text(concerned[0].FanIn!.Value)} inputs "
            + $"makes logits of variance {Invariant.Text(scale)} of features of second moment 1. "
            + $"Cross-entropy then starts at up to ln {Invariant.Text(classes)} + {Invariant.Text(scale)}/2 = {Invariant.Text(Math.Log(classes) + (scale / 2))}, "
            + $"where a guess has {Invariant.Text(Math.Log(classes))}. Give the layer an initializer of its own of a smaller scale.");
    }
}
