using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>ln softmax over Dim.</summary>
public sealed class LogSoftmax : DimensionActivation
{
    /// <summary>x − ln Σ eˣ, where the sum is about n·e^(s²/2), less what it varies by.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Logits(layer, inputs[0]) is not var (variance, shared, count) || variance > MostVariance)
            return null;
        double spread = (Math.Exp(variance) - 1) / count, level = Math.Log(count) + (variance / 2) - (spread / 2), own = variance * (1 - (1 / count));
        return new Moments(-level, (level * level) + own + Math.Max(0, spread - (variance / count)))
        {
            SharedBy = new(() => (level * level) + (shared * (1 - (1 / count)))),
            Sources = inputs[0].Sources,
            IsNearlyNormal = true,
        };
    }

    /// <summary>∂x = ∂y − a·Σ ∂y.</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        Logits(layer, inputs[0]) is var (variance, _, count) && variance <= MostVariance ? 1 - (2 / count) + new SoftmaxSum(variance, count).Of(count) : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "its logits are not normal, or vary by more than theory reaches";

    /// <summary>Where the sum is as good as what it is on average.</summary>
    private const double MostVariance = 1.5;
}
