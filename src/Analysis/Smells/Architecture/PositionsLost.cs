using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Positions at the end of an axis that no window reaches, because the stride does not divide what is left.</summary>
internal sealed class PositionsLost : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.PositionsLost;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            if (layer.Windows is not { } axes)
                continue;
            string?[] each = [.. axes.Select((axis, i) => Lost(axis, layer.OutputShape[i + 1]))];
            string[] lost = each.Length > 1 && each[0] is { } one && each.Distinct().Count() == 1
                ? [$"{one} on each axis"]
                : [.. each.Select((text, i) => text is null ? null : text + WindowAxis.On(i, axes.Length)).OfType<string>()];
            bool isPool = layer.Kind is WindowPool;
            if (lost.Length > 0)
            {
                yield return layer.Problem(Id, $"its windows never read {string.Join(" and ", lost)}; {(isPool ? "write CeilMode = true for a last, smaller window" : "pad, or choose sizes that the stride divides")}.",
                    layer.WrittenAs("Stride"), remedy: isPool ? "CeilMode = true" : null);
            }
        }
    }

    /// <summary>What the last window leaves. A window of one, or one smaller than its stride, leaves something everywhere, and means it.</summary>
    private static string? Lost(WindowAxis axis, long? windows)
    {
        long? rest = axis.Input - (((windows - 1) * axis.Stride) + axis.Extent - axis.Before);
        return rest > 0 && axis.Kernel > 1 && axis.Extent >= axis.Stride
            ? $"the last {(rest == 1 ? "one" : rest)} of {axis.Input} positions, since windows of {axis.Extent} at stride {axis.Stride} end at {axis.Input - rest}"
            : null;
    }
}
