using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A standard deviation that is the same for all layers, on a layer that needs another (He et al. 2015, section 2.2).</summary>
internal sealed class FixedScale : InitializerRule
{
    private const double Tolerance = 3;

    /// <inheritdoc/>
    public override string Id => RuleIds.FixedScale;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (group.IsInBlock || group.Kind is not (RandomNormal or RandomUniform or Initializers.TruncatedNormal))
            return null;
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one is { IsLinear: true, Ratio: < 1 / (Tolerance * Tolerance) or > Tolerance * Tolerance }
                && one.Onward.LeadsTo<ElementwiseActivation>() && !one.Onward.Ends && !one.Onward.IsBranch()),
        ];
        if (concerned.Length == 0)
            return null;
        StartedParameter worst = concerned.OrderByDescending(one => Math.Abs(Math.Log(one.Ratio!.Value))).First();
        SmellLayer activation = worst.Onward.Activation!;
        double gain = activation.Gain(), needed = gain / Math.Sqrt(worst.FanIn!.Value), times = Math.Max(needed / worst.Std!.Value, worst.Std.Value / needed);
        string he = worst.Draw is Draw.Uniform ? nameof(HeUniform) : nameof(HeNormal);
        return group.Report(Id, concerned,
            $"its standard deviation is {Invariant.Text(worst.Std!.Value)}, {Invariant.Text(times)} times {(worst.Std < needed ? "less" : "more")} than "
            + $"{worst.Layer.Display} needs: it sums over {Invariant.Text(worst.FanIn.Value)} inputs "
            + $"and {activation.Kind.Name} follows, so {Invariant.Text(gain)}/√{Invariant.Text(worst.FanIn.Value)} = {Invariant.Text(needed)}. Use {he}, which scales by both.",
            remedy: group.Semantics == InitializerSemantics.PyTorch ? he : null);
    }
}
