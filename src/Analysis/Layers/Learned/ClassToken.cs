using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>A learned token before T×E, which starts at zero as torchvision's.</summary>
public sealed class ClassToken : LearnedValue
{
    /// <summary>One position more, which has the moments of the token.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (ParameterStart.Of(layer.Parameter(ParameterRole.Learned)) is not { Mean: 0 } token || layer.InputShapes[0][0] is not { } positions)
            return null;
        double share = positions / (positions + 1.0);
        double second = (share * inputs[0].SecondMoment) + ((1 - share) * token.Variance);
        double[]? before = Profile.Axis(inputs[0].Profile, 0);
        double[] list = [token.Variance, .. Enumerable.Range(0, (int)positions).Select(i => inputs[0].SecondMoment * (before?[i] ?? 1))];
        return new Moments(share * inputs[0].Mean, second)
        {
            SharedBy = new(() => share * inputs[0].Shared),
            Sources = inputs[0].Sources,
            IsNearlyNormal = inputs[0].IsNormal || inputs[0].IsNearlyNormal,
            Profile = Profile.Of([Profile.Normalize(list).List]),
        };
    }

    /// <inheritdoc/>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (layer.InputShapes[0][0] is null)
            return null;
        if (Profile.Axis(output.Profile, 0) is not { } list)
            return output;
        (double[] rest, double mean) = Profile.Normalize([.. list.Skip(1)]);
        return output.Times(mean) with { Profile = Profile.Of([rest]) };
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        layer.RequireRank("T×E", 2);
        layer.AddParameter("", ParameterRole.Learned, [1, 1, layer.Known(1, "the number of features")]);
        layer.Output = layer.Input.With(0, layer.Input[0] + 1);
    }
}
