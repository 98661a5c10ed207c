using TypedNets.Analysis.Initializers;

namespace TypedNets.Analysis.Smells;

/// <summary>Xavier or LeCun of gain 1 before activations that let half of a signal through (He et al. 2015, section 2.2).</summary>
internal sealed class XavierBeforeRectifier : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.XavierBeforeRectifier;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (group.Kind is not (XavierInitializer or LeCunInitializer))
            return null;
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one is { IsLinear: true, Gain: > 0.95 and < 1.05, Ratio: < 0.8, Onward: { IsPlain: true, IsNormalized: false } }
                && one.Onward.Activation!.IsRectifier()),
        ];
        if (SignalRun.Longest(concerned) is not { Layers.Count: >= 2 } run)
            return null;
        StartedParameter first = run.Layers[0];
        string he = group.Kind.Name.EndsWith("Normal", StringComparison.Ordinal) ? nameof(HeNormal) : nameof(HeUniform);
        return group.Report(Id, run.Layers,
            $"Var W · fan-in is {Invariant.Text(first.Scale!.Value)} on the first, "
            + $"but {first.Onward.Activation!.Kind.Name} after it needs {Invariant.Text(Math.Pow(first.Onward.Activation.Gain(), 2))} to keep the signal's second moment; "
            + $"these {run.Layers.Count} layers in a row multiply it by {Invariant.Text(run.Ratio)}. Use {he}.",
            remedy: he);
    }
}
