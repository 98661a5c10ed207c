using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// Two grouped convolutions in a row with the same groups, between which nothing is exchanged (Zhang et al. 2018, "ShuffleNet", section
/// 3.1). Depthwise ones, whose channels a convolution mixes later, are meant.
/// </summary>
internal sealed class GroupsNeverMix : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.GroupsNeverMix;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer second in network.Written())
        {
            if (second.Kind is not Convolution || second.Varies("Groups"))
                continue;
            SmellLayer? first = second.Before;
            while (first is { Kind: BatchNorm or InstanceNorm or ElementwiseActivation or WindowPool } || first?.IsDropout() == true)
                first = first.After is null ? null : first.Before;
            long groups = second.Arguments.Integer("Groups", 1);
            if (groups > 1 && groups < second.InputShape[0] && first is { Kind: Convolution, After: not null } && first.Arguments.Integer("Groups", 1) == groups && groups < first.InputShape[0])
            {
                yield return second.Problem(Id,
                    $"it has the same {groups} groups as {first.Display} before it, so that no group of channels ever sees another; put ChannelShuffle({groups}) between them, or a convolution without groups.", "Groups", first, $"[ChannelShuffle({groups})]");
            }
        }
    }
}
