using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>a·σ(b) for the halves a, b along Dim.</summary>
public sealed class GLU : Activation
{
    /// <inheritdoc/>
    public override double Gain(Arguments arguments) => 1;

    /// <summary>E a²·E σ(b)² for halves that are independent: those of units with weights of their own.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Gate(layer, inputs[0]) is not { } gate)
            return null;
        NormalFunction open = gate.Then(Sigmoid);
        Moments input = inputs[0];
        return new Moments(input.Mean * open.Expect(Sigmoid), input.SecondMoment * open.Expect(x => Sigmoid(x) * Sigmoid(x)))
        {
            SharedBy = new(() => input.Shared * open.ExpectProduct(Sigmoid)),
            Sources = input.Sources,
        };
    }

    /// <summary>Half of the input gets E σ(b)², the other half E a²·E σ'(b)².</summary>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Gate(layer, inputs[0]) is { } gate
        ? (gate.Expect(x => Sigmoid(x) * Sigmoid(x)) + (inputs[0].SecondMoment * gate.Expect(x => Sigmoid(x) * (1 - Sigmoid(x)) is var slope ? slope * slope : 0))) / 2
        : null;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].Function is null && !inputs[0].IsNearlyNormal
        ? "what it reads is not normal" : "its halves are positions and not units, which are correlated";

    private static NormalFunction? Gate(SignalLayer layer, Moments input) =>
        (input.Units is null || input.Units == UnitDimension.Dimension(layer, "Dim", -1)) && (input.IsNormal || input.IsNearlyNormal) ? input.AsNormal(layer.Number) : null;

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        int dimension = layer.Dimension("Dim", -1);
        if (dimension < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", "Dim 0 is the batch, which cannot be halved; the first dimension of a sample is 1.");
        long? size = layer.Input[dimension];
        if (size % 2 == 1)
            throw layer.Refuse(RuleIds.SizeMismatch, "Dim", $"the dimension that is halved must be even, but dimension {dimension + 1} of N×{layer.Input} is {size}.");
        layer.Output = layer.Input.With(dimension, size / 2);
    }
}
