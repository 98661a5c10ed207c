namespace TypedNets.Analysis.Layers;

/// <summary>
/// Padding of the last <paramref name="rank"/> axes: size n + before + after on each. Negative padding cuts off, as in PyTorch.
/// </summary>
/// <param name="rank">Number of axes.</param>
public abstract class PaddingLayer(int rank) : LayerKind
{
    /// <inheritdoc/>
    public override bool IsSpatial => true;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] padding = Sides(layer);
        RequireElementType(layer);
        layer.RequireRank(rank switch { 1 => "C×L", 2 => "C×H×W", _ => "C×D×H×W" }, rank + 1);
        layer.OutputType = layer.ElementType;
        for (int axis = 0; axis < rank; axis++)
        {
            if (layer.Input[axis + 1] is not { } size)
                continue;

            // The first pair of numbers is for the last axis.
            long before = padding[2 * (rank - 1 - axis)], after = padding[(2 * (rank - 1 - axis)) + 1];
            long? most = MostPadding(size, size + Math.Min(before, 0) + Math.Min(after, 0));
            if (Math.Max(before, after) > most)
            {
                throw layer.Refuse(RuleIds.InvalidPadding, "Padding",
                    $"{Name} can pad at most {most}{WindowAxis.On(axis, rank)} of size {size}, but the padding is {Math.Max(before, after)}.");
            }

            if (CutsFirst && size + Math.Min(before, 0) + Math.Min(after, 0) < 0)
            {
                throw layer.Refuse(RuleIds.InvalidPadding, "Padding",
                    $"what is cut off{WindowAxis.On(axis, rank)} must be there before anything is added, but {before} before and {after} after take more than size {size}.");
            }

            if (size + before + after < 1)
            {
                throw layer.Refuse(RuleIds.InvalidPadding, "Padding",
                    $"the padding must leave something{WindowAxis.On(axis, rank)} of size {size}, but {before} before and {after} after leave {size + before + after}.");
            }

            layer.Output = layer.Output.With(axis + 1, size + before + after);
        }
    }

    /// <summary>Whether negative padding is cut off before the other side is padded, so that it takes nothing of what is added there.</summary>
    protected virtual bool CutsFirst => false;

    /// <summary>The most that an axis can be padded at one side; null where there is no limit.</summary>
    /// <param name="size">The axis' size.</param>
    /// <param name="left">What negative padding leaves of it.</param>
    protected virtual long? MostPadding(long size, long left) => null;

    /// <summary>Requires the element types that the operation takes.</summary>
    protected virtual void RequireElementType(LayerInference layer) => layer.RequireFloat();

    private long[] Sides(LayerInference layer)
    {
        long[] padding = layer.Arguments.Integers("Padding") ?? [0];
        if (padding.Length == 1)
            return [.. Enumerable.Repeat(padding[0], 2 * rank)];
        return padding.Length == 2 * rank
            ? padding
            : throw layer.Refuse(RuleIds.AxisCount, "Padding",
                $"Padding has {padding.Length} values, but the layer pads {2 * rank} sides; give {2 * rank}, the last axis first, or one number for all.");
    }
}
