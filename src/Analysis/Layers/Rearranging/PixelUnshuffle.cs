using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Positions to channels: C×H·r×W·r → C·r²×H×W. PyTorch never gives back a view of the input.</summary>
public sealed class PixelUnshuffle : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0] with { Profile = null };

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long factor = layer.Integer("DownscaleFactor", 1, least: 1);
        layer.RequireFloat();
        layer.RequireRank("C×H×W", 3);
        Shape input = layer.Input;
        for (int axis = 0; axis < 2; axis++)
        {
            if (input[axis + 1] % factor is not (null or 0))
            {
                throw layer.Refuse(RuleIds.SizeMismatch, "DownscaleFactor",
                    $"the size must be a multiple of DownscaleFactor, {factor}{WindowAxis.On(axis, 2)}, but is {input[axis + 1]}.");
            }
        }

        layer.Output = Shape.Of(checked(input[0] * factor * factor), input[1] / factor, input[2] / factor);
    }
}
