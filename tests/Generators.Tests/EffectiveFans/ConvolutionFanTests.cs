using TorchSharp;
using TypedNets.Generators.Tests.Chains;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.EffectiveFans;

/// <summary>Effective fans of convolutions, padding included that repeats what it copies, against counts through libtorch's own layers.</summary>
[Collection(nameof(TorchCollection))]
public sealed class ConvolutionFanTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void OfConvolutions(int axes) => FanCase.Compare(seed: axes, random =>
    {
        long[] size = random.Axes(axes, 1, 7), kernel = random.Axes(axes, 1, 4), stride = random.Axes(axes, 1, 3), dilation = random.Axes(axes, 1, 3);
        long[] padding = random.Axes(axes, 0, 3);
        long groups = random.Next(1, 4), inputs = groups * random.Next(1, 4), outputs = groups * random.Next(1, 4);
        Padding? named = random.Chance(0.3) ? random.Pick(Padding.Same, Padding.Valid) : null;
        if (named == Padding.Same)
            stride = [.. Enumerable.Repeat(1L, axes)];
        PaddingMode mode = random.Chance(0.5) ? PaddingMode.Zeros : random.Pick(PaddingMode.Reflect, PaddingMode.Replicate, PaddingMode.Circular);

        Written written = new Written($"Conv{axes}d").At("OutChannels", outputs).At("KernelSize", kernel).Set("Strides", stride).Set("Dilations", dilation)
            .Set("Groups", groups).Set("PaddingMode", mode);
        if (named is { } by)
            written.Set("Padding", by == Padding.Same ? Pad.Same : Pad.Valid);
        else
            written.Set("Paddings", padding);
        return new(written, [inputs, .. size], layer => layer.Parameters[0].EffectiveFans, input =>
        {
            PaddingModes torchMode = Enum.Parse<PaddingModes>(mode.ToString());

            // With 'same' and another mode than zeros TorchSharp's modules pad the axes in reverse order, so there it is done before.
            bool isPaddedBefore = named == Padding.Same && mode != PaddingMode.Zeros;
            long[] before = [.. kernel.Zip(dilation, (k, d) => d * (k - 1)).Reverse().SelectMany(total => new[] { total / 2, total - (total / 2) })];
            using Module<Tensor, Tensor> convolution = isPaddedBefore
                ? Convolution(inputs, outputs, kernel, stride, new long[axes], dilation, groups, PaddingModes.Zeros, null)
                : Convolution(inputs, outputs, kernel, stride, padding, dilation, groups, torchMode, named);
            convolution.to(ScalarType.Float64);
            using IDisposable noGradient = no_grad();
            convolution.parameters().Single().fill_(1);
            using IDisposable gradient = enable_grad();
            return FanCase.CountOnes(input, x => convolution.call(isPaddedBefore ? functional.pad(x, before, torchMode) : x));
        });
    });

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void OfTransposedConvolutions(int axes) => FanCase.Compare(seed: 10 + axes, random =>
    {
        long[] size = random.Axes(axes, 1, 6), kernel = random.Axes(axes, 1, 4), stride = random.Axes(axes, 1, 3), dilation = random.Axes(axes, 1, 3);
        long[] padding = random.Axes(axes, 0, 3), more = [.. stride.Select((s, axis) => (long)random.Next(0, (int)Math.Max(s, dilation[axis])))];
        long groups = random.Next(1, 4), inputs = groups * random.Next(1, 4), outputs = groups * random.Next(1, 4);

        Written written = new Written($"ConvTranspose{axes}d").At("OutChannels", outputs).At("KernelSize", kernel).Set("Strides", stride)
            .Set("Paddings", padding).Set("OutputPaddings", more).Set("Dilations", dilation).Set("Groups", groups);

        // The functions: TorchSharp's modules take one output padding for all axes.
        return new(written, [inputs, .. size], layer => layer.Parameters[0].EffectiveFans, input =>
        {
            Tensor weight = ones([inputs, outputs / groups, .. kernel], ScalarType.Float64);
            return FanCase.CountOnes(input, x => axes switch
            {
                1 => functional.conv_transpose1d(x, weight, null, stride[0], padding[0], more[0], dilation[0], groups),
                2 => functional.conv_transpose2d(x, weight, null, stride, padding, more, dilation, groups),
                _ => functional.conv_transpose3d(x, weight, null, stride, padding, more, dilation, groups),
            });
        });
    });

    private static Module<Tensor, Tensor> Convolution(
        long inputs, long outputs, long[] kernel, long[] stride, long[] padding, long[] dilation, long groups, PaddingModes mode, Padding? named) => (kernel.Length, named) switch
        {
            (1, { } by) => Conv1d(inputs, outputs, kernel[0], by, stride[0], dilation[0], mode, groups, bias: false),
            (2, { } by) => Conv2d(inputs, outputs, Two(kernel), by, Two(stride), Two(dilation), mode, groups, bias: false),
            (_, { } by) => Conv3d(inputs, outputs, Three(kernel), by, Three(stride), Three(dilation), mode, groups, bias: false),
            (1, _) => Conv1d(inputs, outputs, kernel[0], stride[0], padding[0], dilation[0], mode, groups, bias: false),
            (2, _) => Conv2d(inputs, outputs, Two(kernel), Two(stride), Two(padding), Two(dilation), mode, groups, bias: false),
            _ => Conv3d(inputs, outputs, Three(kernel), Three(stride), Three(padding), Three(dilation), mode, groups, bias: false),
        };

    private static (long, long) Two(long[] sizes) => (sizes[0], sizes[1]);

    private static (long, long, long) Three(long[] sizes) => (sizes[0], sizes[1], sizes[2]);
}
