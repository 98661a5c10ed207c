using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Channels to positions: C·r²×H×W → C×H·r×W·r. PyTorch never gives back a view of the input.</summary>
public sealed class PixelShuffle : LayerKind
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
        long factor = layer.Integer("UpscaleFactor", 1, least: 1), square = checked(factor * factor);
        layer.RequireFloat();
        layer.RequireRank("C×H×W", 3);
        Shape input = layer.Input;
        if (input[0] % square is not (null or 0))
        {
            throw layer.Refuse(RuleIds.SizeMismatch, "UpscaleFactor",
                $"the number of channels must be a multiple of {square}, the square of UpscaleFactor, but is {input[0]}.");
        }

        layer.Output = Shape.Of(input[0] / square, checked(input[1] * factor), checked(input[2] * factor));
    }
}
