using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Merges dimensions StartDim to EndDim into one.</summary>
public sealed class Flatten : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override bool KeepsChannelsApart => true;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0] with { Profile = null };

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        int start = layer.Dimension("StartDim", 1), end = layer.Dimension("EndDim", -1);
        if (start > end)
        {
            throw layer.Refuse(RuleIds.DimensionOutOfRange, layer.Arguments.Has("StartDim") ? "StartDim" : "EndDim",
                $"StartDim must not come after EndDim, but is {start + 1} against {end + 1} for the input N×{layer.Input}.");
        }

        layer.OutputType = layer.ElementType;
        if (start == end)
            return;
        if (start < 0)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "StartDim", "StartDim 0 would merge the batch into the features; start at 1.");
        Shape input = layer.Input;
        long? merged = Shape.Product(input.Sizes.Skip(start).Take(end - start + 1));
        layer.Output = new Shape([.. input.Sizes.Take(start), merged, .. input.Sizes.Skip(end + 1)]);
    }
}
