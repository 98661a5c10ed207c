namespace TypedNets.Analysis.Smells;

/// <summary>A normalisation of scale zero before an activation that is flat at zero: no gradient ever reaches it.</summary>
internal sealed class DeadScale : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DeadScale;

    /// <inheritdoc/>
    protected override ParameterRole Role => ParameterRole.Scale;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one is { Draw: Draw.Constant { Value: 0 }, Onward: { IsPlain: true, IsNormalized: false, Activation: { } activation } }
                && activation.IsFlatAtZero() && one.Layer.Parameters.All(p => p.Role != ParameterRole.Shift || p.Node.Draw is Draw.Constant { Value: 0 })),
        ];
        return concerned.Length == 0 ? null : group.Report(Id, concerned,
            $"scale and shift are 0, and so is all that goes into {concerned[0].Onward.Activation!.Display}, whose slope at 0 is 0: "
            + "no gradient comes through, it never learns, and nothing before it learns through it. "
            + "A scale of 0 belongs on the last normalisation of a residual branch, before Add.");
    }
}
