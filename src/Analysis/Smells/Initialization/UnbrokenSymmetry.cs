using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// Units that start equal and are read with equal weights: their gradients are equal, and they stay equal (Rumelhart et al. 1986). Where
/// either of the two is random, they part.
/// </summary>
internal sealed class UnbrokenSymmetry : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.UnbrokenSymmetry;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        StartedParameter[] concerned = [.. group.All.Where(IsSymmetric)];
        return concerned.Length == 0 ? null : group.Report(Id, concerned,
            $"all {Invariant.Text(concerned[0].Units)} units of {concerned[0].Layer.Display} start with the same weights, "
            + $"and {concerned[0].Onward.Nexts[0].Display} reads them with equal weights too, "
            + "so that they get the same gradient and stay the same for ever. Draw the weights of one of the two at random.");
    }

    private static bool IsSymmetric(StartedParameter one) =>
        one is { IsLinear: true, Draw: Draw.Constant, Groups: 1, Units: > 1, Onward: { IsPlain: true, IsNormalized: false, Ends: false } onward }
        && one.Layer.Parameters.All(p => p.Role is not ParameterRole.Bias || p.Node.Draw is Draw.Constant)
        && onward.Activation?.Kind is null or (ElementwiseActivation and not RReLU)
        && onward.Between.All(between => between.Kind is WindowPool or GlobalPool or AdaptivePool or Flatten or PaddingLayer or IdentityLayer)
        && onward.Nexts.All(next => next.Weight is { Node.Draw: Draw.Constant } weight && new StartedParameter(next, weight) is { IsLinear: true, Groups: 1 })
        && !DeadWeights.IsDead(one);
}
