using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A gain that was set to what another activation than the one that follows needs.</summary>
internal sealed class GainOfAnother : InitializerRule
{
    /// <summary>Between tanh's 5/3 and ReLU's √2, of which only the larger in place of the smaller makes a signal grow.</summary>
    private const double Tolerance = 0.16;

    private static readonly (double Gain, string Activation)[] s_published =
        [(Math.Sqrt(2), "ReLU"), (5.0 / 3, "Tanh"), (0.75, "SELU"), (1, "no activation")];

    /// <inheritdoc/>
    public override string Id => RuleIds.GainOfAnother;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        double gain = group.Arguments.Number("Gain", double.NaN);
        if (!Array.Exists(s_published, p => IsNear(gain, p.Gain, 0.02)))
            return null;

        // One gain for a whole network is that of most of its layers.
        bool findsItself = group.Kind is HeInitializer or OrthogonalInitializer;
        StartedParameter[] concerned = [.. group.All.Where(one => one is { IsLinear: true, Onward: { IsPlain: true, IsNormalized: false, Activation.Kind: ElementwiseActivation } })];
        if (concerned.Length == 0 || !concerned.All(one => IsOther(gain, one.Onward.Activation!, findsItself)))
            return null;
        SmellLayer activation = concerned[0].Onward.Activation!;
        string whose = s_published.First(p => IsNear(gain, p.Gain, 0.02)).Activation;
        bool canRemove = findsItself && group.Semantics == InitializerSemantics.PyTorch;
        return group.Report(Id, concerned,
            $"Gain is {Invariant.Text(gain)}, which is that of {whose}, but {activation.Display} follows, whose gain is {Invariant.Text(activation.Gain())}. "
            + $"{(canRemove ? "Leave it out: the gain is then that of the activation." : $"Write {Invariant.Text(activation.Gain())}.")}",
            "Gain", canRemove ? "" : null);
    }

    /// <summary>
    /// √2 is what many give all relatives of ReLU, and 1 keeps small signals in every activation that lets them through; Xavier's own 1
    /// before ReLU is another rule's matter.
    /// </summary>
    private static bool IsOther(double gain, SmellLayer activation, bool findsItself) => !IsNear(gain, activation.Gain(), Tolerance)
        && !(activation.IsRectifier() && IsNear(gain, Math.Sqrt(2), 0.02)) && (!IsNear(gain, 1, 0.02) || (findsItself && activation.IsRectifier()));

    private static bool IsNear(double gain, double other, double tolerance) => Math.Abs((gain / other) - 1) <= tolerance;
}
