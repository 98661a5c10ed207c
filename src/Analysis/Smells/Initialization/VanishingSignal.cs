using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>An initializer whose scale makes the signal vanish or explode over layers in a row (Glorot and Bengio 2010, He et al. 2015).</summary>
internal sealed class VanishingSignal : InitializerRule
{
    private const double Limit = 1e3;

    /// <inheritdoc/>
    public override string Id => RuleIds.VanishingSignal;

    /// <summary>The layers in a row over which a signal's second moment falls or grows a thousandfold; null when there are none.</summary>
    public static SignalRun? RunOf(StartGroup group) =>
        group.Kind is not TorchDefault
        && SignalRun.Longest(group.All.Where(one => one is { IsLinear: true, Scale: not null, HasZeroBias: true } && one.Onward.LeadsTo<ElementwiseActivation>())) is { } run
        && ((run.Ratio < 1 / Limit && run.Moment < 1 / Limit) || (run.Ratio > Limit && run.Moment > Limit))
        && !run.Layers[run.Layers.Count - 1].Onward.IsBranch() ? run : null;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (RunOf(group) is not { } run)
            return null;
        StartedParameter worst = run.Layers.OrderByDescending(one => Math.Abs(Math.Log(one.Ratio!.Value))).First();
        string he = worst.Draw is Draw.Uniform ? nameof(HeUniform) : nameof(HeNormal);
        bool canReplace = group.Semantics == InitializerSemantics.PyTorch && group.Kind is not (HeInitializer or Initializers.Orthogonal);
        return group.Report(Id, run.Layers,
            $"over these {run.Layers.Count} layers in a row a signal's second moment goes from 1 to {Invariant.Text(run.Moment)}. "
            + $"Var W · fan-in is {Invariant.Text(worst.Scale!.Value)} on {worst.Layer.Display}, "
            + $"where {worst.Onward.Activation!.Kind.Name} after it needs {Invariant.Text(Math.Pow(worst.Onward.Activation.Gain(), 2))}; "
            + $"{(canReplace ? $"use {he}, or normalise" : "scale it by the activation's gain, or normalise")}.",
            remedy: canReplace ? he : null);
    }
}
