using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A bias so large that the activation after it starts where it is flat.</summary>
internal sealed class SaturatedStart : InitializerRule
{
    private const double Large = 3;

    /// <inheritdoc/>
    public override string Id => RuleIds.SaturatedStart;

    /// <inheritdoc/>
    protected override ParameterRole Role => ParameterRole.Bias;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        // A last layer starts at the odds of its classes (Lin et al. 2017), and what multiplies is a gate that starts open or closed.
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one.Draw is Draw.Constant { Value: >= Large or <= -Large } && one.Layer.Kind is Linear or Convolution or TransposedConvolution
                && one.Onward is { IsPlain: true, IsNormalized: false, Ends: false, Activation.Kind: Sigmoid or Tanh or Hardtanh or Hardsigmoid }),
        ];
        if (concerned.Length == 0)
            return null;
        (double bias, SmellLayer activation) = (((Draw.Constant)concerned[0].Draw).Value, concerned[0].Onward.Activation!);
        return group.Report(Id, concerned,
            $"at the bias {Invariant.Text(bias)}, {activation.Display} has the slope {Invariant.Text(activation.Slope(bias))}, "
            + $"where it has {Invariant.Text(activation.Slope(0))} at 0, so that hardly a gradient comes through. Start the bias nearer to 0.",
            group.Arguments.Has("Value") ? "Value" : null);
    }
}
