using TypedNets.Analysis.Initializers;

namespace TypedNets.Analysis.Smells;

/// <summary>Biases of an LSTM that were set to zero, those of the forget gates too (Gers et al. 2000, Jozefowicz et al. 2015).</summary>
internal sealed class ForgetGateBias : InitializerRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.ForgetGateBias;

    /// <inheritdoc/>
    protected override ParameterRole Role => ParameterRole.Bias;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        // Without an initializer Flax starts them at zero too, and who asks for its meaning means that.
        if (group.Semantics == InitializerSemantics.Jax || group.Start.Place is null || group.Start.Declaration.For != InitializerTarget.Bias)
            return null;
        StartedParameter[] concerned = [.. group.All.Where(one => one is { Site.ForgetGate: not null, Draw: Draw.Constant { Value: 0 } } && group.Kind is not ForgetGate)];
        return concerned.Length == 0 ? null : group.Report(Id, concerned,
            "the biases of the forget gates are 0, so that at first a gate keeps σ(0) = 0.5 of the state at each step, and of what was read 10 steps before 0.001. "
            + "ForgetGate starts them at 1, all others at 0, and keeps σ(1) = 0.73.",
            remedy: nameof(ForgetGate));
    }
}
