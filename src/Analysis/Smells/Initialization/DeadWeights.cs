namespace TypedNets.Analysis.Smells;

/// <summary>Weights of zero before an activation that is flat at zero: no gradient ever reaches them.</summary>
internal sealed class DeadWeights : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DeadWeights;

    /// <summary>Whether a weight is one of those.</summary>
    public static bool IsDead(StartedParameter one) =>
        one is { IsLinear: true, Draw: Draw.Constant { Value: 0 }, HasZeroBias: true, Onward: { IsPlain: true, IsNormalized: false, Activation: { } activation } }
        && activation.IsFlatAtZero();

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned = [.. group.All.Where(IsDead)];
        return concerned.Length == 0 ? null : group.Report(Id, concerned,
            $"weights and bias are 0, and so is all that goes into {concerned[0].Onward.Activation!.Display}, whose slope at 0 is 0: "
            + "no gradient comes through, and the layer never learns. Draw its weights at random.");
    }
}
