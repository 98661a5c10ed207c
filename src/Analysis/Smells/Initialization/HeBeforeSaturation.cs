using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Smells;

/// <summary>
/// He's √2 before activations that let all of a small signal through: gradients grow (Schoenholz et al. 2017). Where He takes the gain of
/// the activation, as in PyTorch's meaning, it is as its author knows it.
/// </summary>
internal sealed class HeBeforeSaturation : InitializerRule
{
    private const double Most = 1.5;

    /// <inheritdoc/>
    public override string Id => RuleIds.HeBeforeSaturation;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (group.Kind is not HeInitializer || group.Semantics == InitializerSemantics.PyTorch || group.Arguments.Has("Gain"))
            return null;
        StartedParameter[] concerned =
            [.. group.All.Where(one => one.IsLinear && one.Scale is not null && (one.Onward.LeadsTo<Tanh>() || one.Onward.LeadsTo<Softsign>() || one.Onward.LeadsTo<Hardtanh>()))];
        if (SignalRun.Longest(concerned) is not { Layers.Count: >= 3 } run)
            return null;
        SmellLayer activation = run.Layers[0].Onward.Activation!;
        double growth = Growth(activation), total = Math.Pow(growth, run.Layers.Count);
        string xavier = group.Kind is HeNormal ? nameof(XavierNormal) : nameof(XavierUniform);
        return total < Most ? null : group.Report(Id, run.Layers,
            $"its gain is √2, made for activations that let half of a signal through, but {activation.Kind.Name} lets all of a small one through. Where the signal settles, "
            + $"each layer multiplies the gradient's second moment by {Invariant.Text(growth)}, these {run.Layers.Count} in a row by {Invariant.Text(total)}. Use {xavier}.",
            remedy: group.IsOnlyFor(concerned) ? xavier : null);
    }

    /// <summary>χ = σ²·E φ′(√(σ²q) z)² at the fixed point q = E φ(√(σ²q) z)², σ² = 2.</summary>
    private static double Growth(SmellLayer activation)
    {
        double moment = 1;
        for (int i = 0; i < 100; i++)
            moment = Mean(activation.Evaluate);
        return 2 * Mean(activation.Slope);

        double Mean(Func<double, double> f)
        {
            double deviation = Math.Sqrt(2 * moment);
            return GaussianIntegral.Of(z => Math.Pow(f(deviation * z), 2), [.. activation.Kinks().Select(kink => kink / deviation)]);
        }
    }
}
