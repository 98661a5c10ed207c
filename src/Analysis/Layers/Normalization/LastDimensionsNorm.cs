using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Normalises each sample over its last dimensions; without sizes, over the last one.</summary>
public abstract class LastDimensionsNorm : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0].Sources.Count > 0
        ? Normalized.Forward(layer, inputs[0] with { Profile = null }, inputs[0].Variance, () => inputs[0].Shared - (inputs[0].Mean * inputs[0].Mean))
        : Normalized.Forward(layer, inputs[0], null, () => double.NaN);

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => Normalized.Backward(layer, inputs[0].Variance);

    /// <summary>Each position is divided by its own deviation, which matters where positions are not alike, as beside a class token.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (base.Backward(layer, inputs, index, output) is not { } gradient || layer.InputShapes[0].Rank != 2 || Profile.Axis(inputs[0].Profile, 0) is null)
            return base.Backward(layer, inputs, index, output);
        (Profile? inverse, double mean) = Profile.Power(inputs[0].Profile, -1);
        (Profile? product, double joint) = Profile.Times(output.Profile, inverse);
        double apart = Profile.Power(inputs[0].Profile, -0.5).Mean;
        return gradient.Times(mean * joint) with { Profile = product, Shared = apart * apart * gradient.Shared };
    }

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Number("Eps", 1e-5, eps => eps > 0, "positive");
        long[] written = layer.Arguments.Integers("NormalizedShape") ?? [];
        if (written.Any(size => size < 1))
            throw layer.Refuse(RuleIds.OutOfRange, "NormalizedShape", $"the sizes normalised over must be positive, but are {string.Join("×", written)}.");
        layer.RequireFloat();
        Shape input = layer.Input;
        int count = Math.Max(written.Length, 1), first = input.Rank - count;
        if (first < 0 || written.Where((size, i) => input[first + i] is { } known && known != size).Any())
        {
            throw layer.Refuse(RuleIds.SizeMismatch, "NormalizedShape",
                $"the sizes normalised over must end the shape of the input, {input}, but are {string.Join("×", written)}.");
        }

        long[] normalized = written.Length > 0 ? written : [layer.Known(first, "the size normalised over")];
        if (layer.Arguments.Flag("ElementwiseAffine", true))
        {
            layer.AddParameter("weight", ParameterRole.Scale, normalized);
            if (HasBias(layer.Arguments))
                layer.AddParameter("bias", ParameterRole.Shift, normalized);
        }
    }

    /// <summary>Whether a learned shift comes with the learned scale.</summary>
    protected abstract bool HasBias(Arguments arguments);
}
