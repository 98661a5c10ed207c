using TypedNets.Analysis.Signal;

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
    internal override bool KeepsChannelsApart => true;

    /// <summary>What each place of the output copies; what is added of zeros has no moments.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs)
    {
        if (Copies(layer) is not { } copies)
            return null;
        Moments input = inputs[0];
        double share = 1, factor = 1;
        var lists = new double[]?[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            double[]? before = Profile.Axis(input.Profile, axis, layer.InputShapes[0][axis + 1]);
            (lists[axis], double mean) = Profile.Normalize([.. copies[axis].Select(from => from < 0 ? 0 : before?[from] ?? 1)]);
            factor *= mean;
            share *= copies[axis].Count(from => from >= 0) / (double)copies[axis].Length;
        }

        return input with
        {
            Mean = share * input.Mean,
            SecondMoment = factor * input.SecondMoment,
            SharedBy = new(() => share * input.Shared),
            Function = share < 1 ? null : input.Function,
            IsNearlyNormal = share == 1 && input.IsNearlyNormal,
            Repeats = input.Repeats || copies.Select(axis => 1 - (axis.Distinct().Count() / (double)axis.Length)).Max() > MostCopies,
            Profile = Profile.Of(lists),
        };
    }

    /// <summary>With fewer copies, pools see about as many positions as there are.</summary>
    private const double MostCopies = 0.2;

    /// <summary>The sum over the copies of each place.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (Copies(layer) is not { } copies)
            return null;
        double factor = 1, same = 1;
        var lists = new double[]?[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            double[]? after = Profile.Axis(output.Profile, axis, copies[axis].Length);
            var sums = new double[layer.InputShapes[0][axis + 1]!.Value];
            for (int to = 0; to < copies[axis].Length; to++)
            {
                if (copies[axis][to] >= 0)
                    sums[copies[axis][to]] += after?[to] ?? 1;
            }

            (lists[axis], double mean) = Profile.Normalize(sums);
            factor *= mean;
            same *= copies[axis].Where(from => from >= 0).GroupBy(from => from).Sum(group => Math.Pow(group.Count(), 2)) / sums.Length;
        }

        return output with { SecondMoment = (factor * (output.SecondMoment - output.Shared)) + (same * output.Shared), Shared = same * output.Shared, Profile = Profile.Of(lists) };
    }

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "a size is not known, or what is added is neither zero nor a copy";

    /// <summary>For each axis and each place of the output, the place that it copies, or −1 for a zero; null where that is not known.</summary>
    private int[][]? Copies(SignalLayer layer)
    {
        long[] padding = layer.Arguments.Integers("Padding") ?? [0];
        var copies = new int[rank][];
        for (int axis = 0; axis < rank; axis++)
        {
            if (layer.InputShapes[0][axis + 1] is not { } size || layer.OutputShape[axis + 1] is not { } output || Source(layer.Arguments, (int)size) is not { } source)
                return null;
            long before = padding.Length == 1 ? padding[0] : padding[2 * (rank - 1 - axis)];
            copies[axis] = [.. Enumerable.Range(0, (int)output).Select(to => (int)(to - before) is var from && from >= 0 && from < size ? from : source(from))];
        }

        return copies;
    }

    /// <summary>Which place of an axis stands at a place beyond it, −1 for a zero; null where something else does.</summary>
    /// <param name="arguments">What was written.</param>
    /// <param name="size">The axis' size.</param>
    protected virtual Func<int, int>? Source(Arguments arguments, int size) => place => place < 0 ? 0 : size - 1;

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
