using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An identity with more outputs than inputs: the rows beyond are zero, and before an activation that is flat at zero they stay so.</summary>
internal sealed class DeadIdentity : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.DeadIdentity;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one.Layer.Kind is Linear or Convolution && Dead(one) > 0
                && one is { HasZeroBias: true, Onward: { IsPlain: true, IsNormalized: false, Activation: { } activation } } && activation.IsFlatAtZero()),
        ];
        return concerned.Length == 0 ? null : group.Report(Id, concerned,
            $"{Invariant.Text(Dead(concerned[0]))} of the {Invariant.Text(concerned[0].Units)} outputs of {concerned[0].Layer.Display} have no input to pass on: "
            + $"their weights and biases are 0, the slope of {concerned[0].Onward.Activation!.Display} at 0 is 0, and they never learn. "
            + "Use Orthogonal, which is an identity up to rotation, or another initializer.");
    }

    private static long Dead(StartedParameter one) => one.Draw switch
    {
        Draw.Identity => one.Site.Shape[0] - one.Site.Shape[1],
        Draw.Dirac dirac => one.Site.Shape[0] - (dirac.Groups * Math.Min(one.Site.Shape[0] / dirac.Groups, one.Site.Shape[1])),
        _ => 0,
    };
}
