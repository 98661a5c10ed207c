namespace TypedNets.Analysis.Layers;

/// <summary>y = x₁ᵀ·A·x₂ + b over the last dimension. in1_features and in2_features are the sizes of that dimension.</summary>
public sealed class Bilinear : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool TakesMaps => false;

    /// <inheritdoc/>
    public override int InputCount => 2;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long outFeatures = layer.Integer("OutFeatures", 0, least: 1);
        layer.RequireFloat();
        Shape first = layer.Input, second = layer.Inputs[1];
        if (first.Rank == 0)
            throw layer.Refuse(RuleIds.Rank, null, "its inputs must have at least one dimension, but the first is a scalar.");
        int last = first.Rank - 1;
        if (second.Rank != first.Rank || Enumerable.Range(0, last).Any(i => first[i] is { } a && second[i] is { } b && a != b))
            throw layer.Refuse(RuleIds.SizeMismatch, null, $"its inputs must agree in all dimensions but the last, but are {first} and {second}.");
        long in1 = layer.Known(last, "the number of the first input's features");
        long in2 = second[last] ?? throw layer.Refuse(RuleIds.UnknownSize, null,
            $"the number of the second input's features must be known, but that input is {second}; give the size instead of Dim.Any.");

        // An input feeds each output once for each feature of the other input.
        double elements = Shape.Product([outFeatures, in1, in2])!.Value;
        layer.Output = first.With(last, outFeatures);
        layer.AddParameter(new ParameterShape("weight", ParameterRole.Weight, [outFeatures, in1, in2], new Fans((double)in1 * in2, 2 * elements / (in1 + in2)))
        {
            TorchBound = 1 / Math.Sqrt(in1),
        });
        if (layer.Arguments.Flag("Bias", true))
            layer.AddParameter(new ParameterShape("bias", ParameterRole.Bias, [outFeatures]) { TorchBound = 1 / Math.Sqrt(in1) });
        layer.Macs = Shape.Product([.. layer.Output.Sizes, in1, in2]);
    }
}
