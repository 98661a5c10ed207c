using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Transposed convolutions: the whole of libtorch's, of which padding and output padding choose a part.</summary>
internal sealed class TransposedConvolutionDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        int axes = kind[^2] - '0';
        if (input.Axes != axes)
            return null;
        long[] kernel = random.Axes(axes, 1, 3), stride = random.Axes(axes, 1, 3), dilation = random.Axes(axes, 1, 2);
        long[] padding = random.Axes(axes, 0, 1);
        long[] more = [.. stride.Select((s, axis) => (long)random.Next(0, (int)Math.Max(s, dilation[axis]) + (random.Chance(0.05) ? 1 : 0)))];
        if (random.Chance(0.4))
            more = [.. Enumerable.Repeat(more.Min(), axes)];
        long channels = input.Sizes[0], groups = random.Chance(0.5) ? 1 : random.Divisor(channels), outputs = groups * random.Next(1, 4);
        bool bias = random.Chance(0.6);

        return new Written(kind).At("OutChannels", outputs).AtAxes("KernelSize", kernel, random)
            .SetAxes("Stride", stride, unless: 1, random).SetAxes("Padding", padding, unless: 0, random)
            .SetAxes("OutputPadding", more, unless: 0, random).SetAxes("Dilation", dilation, unless: 1, random)
            .Set("Groups", groups, unless: 1L).Set("Bias", bias, unless: true)
            .By(() => new HandLayer(
                (x, layer) =>
                {
                    Tensor whole = Transposed(x, layer.Weights[0], stride, dilation, groups);
                    Tensor part = Enumerable.Range(0, axes).Aggregate(whole, (y, axis) =>
                        AxisFormulas.Gather(y, axis + 2, AxisFormulas.Constant(y.shape[axis + 2], -padding[axis], more[axis] - padding[axis])));
                    return bias ? part + layer.Weights[1].reshape([-1, .. Enumerable.Repeat(1L, axes)]) : part;
                },
                [[channels, outputs / groups, .. kernel], .. bias ? [[outputs]] : Array.Empty<long[]>()]));
    }

    private static Tensor Transposed(Tensor x, Tensor weight, long[] stride, long[] dilation, long groups) => stride.Length switch
    {
        1 => nn.functional.conv_transpose1d(x, weight, null, stride[0], 0, 0, dilation[0], groups),
        2 => nn.functional.conv_transpose2d(x, weight, null, stride, [0, 0], [0, 0], dilation, groups),
        _ => nn.functional.conv_transpose3d(x, weight, null, stride, [0, 0, 0], [0, 0, 0], dilation, groups),
    };
}
