using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>SELU behind weights whose variance is not 1/fan-in: it no longer normalises (Klambauer et al. 2017, theorem 1).</summary>
internal sealed class SeluScale : InitializerRule
{
    private const double Tolerance = 1.5;

    /// <inheritdoc/>
    public override string Id => RuleIds.SeluScale;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        // By either count of the fan: what a border takes away is no mistake.
        StartedParameter[] concerned = [.. group.All.Where(one => one.IsLinear && IsOff(one.Scale) && IsOff(one.Std * one.Std * one.Site.Fans?.In) && one.Onward.LeadsTo<SELU>())];
        if (concerned.Length < 2)
            return null;
        SignalRun run = SignalRun.Longest(concerned)!;
        string leCun = concerned[0].Draw is Draw.Uniform ? nameof(LeCunUniform) : nameof(LeCunNormal);
        string course = run.Layers.Count < 2 ? "" : $", and over {run.Layers.Count} of them in a row the second moment goes from 1 to {Invariant.Text(run.Moment)}";
        return group.Report(Id, concerned,
            $"SELU keeps mean 0 and variance 1 only with Var W · fan-in = 1, but that is {Invariant.Text(concerned[0].Scale!.Value)} on the first{course}. Use {leCun}.",
            remedy: group.IsOnlyFor(concerned) ? leCun : null);
    }

    private static bool IsOff(double? scale) => scale is < 1 / Tolerance or > Tolerance;
}
