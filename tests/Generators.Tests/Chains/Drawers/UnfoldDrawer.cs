using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Windows as columns, by hand one place of the window after the other.</summary>
internal sealed class UnfoldDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Unfold"];

    public override bool MayReorder => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (input.Rank != 3)
            return null;
        long[] kernel = random.Axes(2, 1, 3), dilation = random.Axes(2, 1, 2), padding = random.Axes(2, 0, 1), stride = random.Axes(2, 1, 2);
        return new Written(kind).AtAxes("KernelSize", kernel, random)
            .SetAxes("Dilation", dilation, 1, random).SetAxes("Padding", padding, 0, random).SetAxes("Stride", stride, 1, random)
            .By(x => Columns(x, kernel, dilation, padding, stride));
    }

    private static Tensor Columns(Tensor input, long[] kernel, long[] dilation, long[] padding, long[] stride)
    {
        Tensor padded = nn.functional.pad(input, [padding[1], padding[1], padding[0], padding[0]]);
        long[] windows = [.. Enumerable.Range(0, 2).Select(axis => ((padded.shape[axis + 2] - (dilation[axis] * (kernel[axis] - 1)) - 1) / stride[axis]) + 1)];
        IEnumerable<Tensor> places =
            from i in Enumerable.Range(0, (int)kernel[0])
            from j in Enumerable.Range(0, (int)kernel[1])
            select Every(Every(padded, 2, i * dilation[0], stride[0], windows[0]), 3, j * dilation[1], stride[1], windows[1]);
        return stack([.. places], 2).flatten(3).flatten(1, 2);
    }

    private static Tensor Every(Tensor map, long dimension, long start, long step, long count) =>
        map.slice(dimension, start, start + (step * (count - 1)) + 1, step);
}
