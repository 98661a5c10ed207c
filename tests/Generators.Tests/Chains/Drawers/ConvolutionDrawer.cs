using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Convolutions: padding by indexing, and libtorch's bare convolution.</summary>
internal sealed class ConvolutionDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["Conv1d", "Conv2d", "Conv3d"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        int axes = kind[^2] - '0';
        if (input.Axes != axes)
            return null;
        long[] kernel = random.Axes(axes, 1, 3), dilation = random.Chance(0.6) ? Ones(axes) : random.Axes(axes, 1, 2);
        bool bias = random.Chance(0.6), isSame = random.Chance(0.2), isValid = !isSame && random.Chance(0.1);
        long[] stride = random.Chance(isSame ? 0.9 : 0.5) ? Ones(axes) : random.Axes(axes, 1, 3), padding = random.Axes(axes, 0, 2);
        long channels = input.Sizes[0], groups = random.Chance(0.5) ? 1 : random.Divisor(channels), outputs = groups * random.Next(1, 4);
        PaddingMode mode = random.Chance(0.5) ? PaddingMode.Zeros : random.Pick(PaddingMode.Reflect, PaddingMode.Replicate, PaddingMode.Circular);

        Written written = new Written(kind).At("OutChannels", outputs).AtAxes("KernelSize", kernel, random)
            .SetAxes("Stride", stride, unless: 1, random).SetAxes("Dilation", dilation, unless: 1, random)
            .Set("Groups", groups, unless: 1L).Set("Bias", bias, unless: true).Set("PaddingMode", mode, unless: PaddingMode.Zeros);
        if (isSame || isValid)
            written.Set("Padding", isSame ? Pad.Same : Pad.Valid);
        else
            written.SetAxes("Padding", padding, unless: 0, random);

        return written.By(() => new HandLayer(
            (x, layer) => Convolve(Enumerable.Range(0, axes).Aggregate(x, Padded), layer.Weights[0], bias ? layer.Weights[1] : null, stride, dilation, groups),
            [[outputs, channels / groups, .. kernel], .. bias ? [[outputs]] : Array.Empty<long[]>()]));

        Tensor Padded(Tensor x, int axis)
        {
            // Of an odd number, PyTorch has the larger half after the axis.
            long total = dilation[axis] * (kernel[axis] - 1), size = input.Sizes[axis + 1];
            (long before, long after) = isSame ? (total / 2, total - (total / 2)) : isValid ? (0, 0) : (padding[axis], padding[axis]);
            return AxisFormulas.Gather(x, axis + 2, mode switch
            {
                PaddingMode.Reflect => AxisFormulas.Reflect(size, before, after),
                PaddingMode.Replicate => AxisFormulas.Replicate(size, before, after),
                PaddingMode.Circular => AxisFormulas.Circular(size, before, after),
                _ => AxisFormulas.Constant(size, before, after),
            });
        }
    }

    private static Tensor Convolve(Tensor x, Tensor weight, Tensor? bias, long[] stride, long[] dilation, long groups) => stride.Length switch
    {
        1 => nn.functional.conv1d(x, weight, bias, stride[0], 0, dilation[0], groups),
        2 => nn.functional.conv2d(x, weight, bias, stride, [0, 0], dilation, groups),
        _ => nn.functional.conv3d(x, weight, bias, stride, [0, 0, 0], dilation, groups),
    };

    private static long[] Ones(int axes) => [.. Enumerable.Repeat(1L, axes)];
}
