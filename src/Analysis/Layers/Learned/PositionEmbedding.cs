using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>A learned vector added to each position of T×E; starts N(0, 0.02²) as torchvision's.</summary>
public sealed class PositionEmbedding : LearnedValue
{
    /// <summary>Variances add up; all samples have the same vector at a position, and each position another.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (ParameterStart.Of(layer.Parameter(ParameterRole.Learned)) is not { Mean: 0 } start)
            return null;
        Moments input = inputs[0];
        var output = new Moments(input.Mean, input.SecondMoment + start.Variance)
        {
            SharedBy = input.SharedBy,
            Sources = input.Sources,
            IsNearlyNormal = input.IsNormal || input.IsNearlyNormal,
            Profile = Profile.Mix([(input.SecondMoment, input.Profile), (start.Variance, null)]),
        };
        return input.IsNormal ? output with { Function = output.AsNormal(layer.Number) } : output;
    }

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        double std = layer.Number("Std", 0.02, s => s > 0 && !double.IsInfinity(s), "positive");
        layer.RequireFloat();
        layer.RequireRank("T×E", 2);
        layer.AddParameter(Normal("", [1, layer.Known(0, "the number of positions"), layer.Known(1, "the number of features")], std));
    }
}
