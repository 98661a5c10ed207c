using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>eˣ/Σeˣ over Dim.</summary>
public sealed class Softmax : DimensionActivation
{
    /// <summary>Means 1/n, and E a² as <see cref="SoftmaxSum"/> has it.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Logits(layer, inputs[0]) is not var (variance, shared, count))
            return null;
        return new Moments(1 / count, new SoftmaxSum(variance, count).Of(count) / count)
        {
            SharedBy = new(() => new SoftmaxSum(shared, count).Of(count) / count),
            Sources = inputs[0].Sources,
        };
    }

    /// <summary>∂x = a·(∂y − Σ a ∂y).</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        Logits(layer, inputs[0]) is var (variance, _, count) && new SoftmaxSum(variance, count) is var sum
            ? ((sum.Of(count) * (1 + sum.Of(count))) - (2 * sum.Cubes(count))) / count : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "its logits are not normal, or vary by more than theory reaches";
}
