namespace TypedNets.Analysis.Smells;

/// <summary>A truncated normal whose cut leaves much less than the standard deviation that was written, or cuts nothing though it was written.</summary>
internal sealed class CutOfNormal : InitializerRule
{
    private const double LeastLeft = 0.7;
    private const double Beyond = 6;

    /// <inheritdoc/>
    public override string Id => RuleIds.CutOfNormal;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (group.Kind is not Initializers.TruncatedNormal || group.All[0].Draw is not Draw.TruncatedNormal cut)
            return null;
        string? written = group.Arguments.Has("High") ? "High" : group.Arguments.Has("Low") ? "Low" : null;
        double left = cut.Std(group.All[0].Site.BlockShape)!.Value, low = (cut.Mean - cut.Low) / cut.Deviation, high = (cut.High - cut.Mean) / cut.Deviation;

        // Cut at one end only, it is meant to be of one sign.
        if (left < LeastLeft * cut.Deviation && Math.Max(low, high) < Beyond)
        {
            return group.Report(Id, group.All,
                $"cut to [{Invariant.Text(cut.Low)}, {Invariant.Text(cut.High)}], a normal of standard deviation {Invariant.Text(cut.Deviation)} has {Invariant.Text(left)}, "
                + "since Std is that before the cut. Cut further out, or write a Std that gives the one meant.", written);
        }

        return written is null || low is < Beyond or double.PositiveInfinity || high is < Beyond or double.PositiveInfinity ? null : group.Report(Id, group.All,
            $"it is cut at {Invariant.Text(low)} standard deviations below and {Invariant.Text(high)} above its mean, which never cuts anything: the ends are absolute. "
            + $"Two standard deviations are Low = {Invariant.Text(cut.Mean - (2 * cut.Deviation))}, High = {Invariant.Text(cut.Mean + (2 * cut.Deviation))}.",
            written);
    }
}
