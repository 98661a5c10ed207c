using TypedNets.Generators.Tests.Chains;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.EffectiveFans;

/// <summary>What an output of a pool reads and an input feeds, against counts through libtorch's own layers.</summary>
[Collection(nameof(TorchCollection))]
public sealed class PoolFanTests
{
    /// <summary>All pools, by impulses: an output is above zero if the one input that is one is among those that it reads.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void OfPools(int axes) => FanCase.Compare(seed: 20 + axes, random =>
    {
        (Written written, long[] size, Func<Tensor, Tensor> pool) = random.Next(4) switch
        {
            0 => Adaptive(axes, random),
            1 when axes < 3 => PowerPool(axes, random),
            _ => WindowPool(axes, random),
        };
        return new(written, [2, .. size], layer => layer.WindowFans, _ => FanCase.CountImpulses(size, pool));
    });

    /// <summary>Average pools by ones as well: with the divisor 1 they sum.</summary>
    [Theory, InlineData(2), InlineData(3)]
    public void OfSums(int axes) => FanCase.Compare(seed: 30 + axes, random =>
    {
        long[] size = random.Axes(axes, 1, 7), kernel = random.Axes(axes, 1, 4), stride = random.Axes(axes, 1, 4);
        long[] padding = [.. kernel.Select(k => (long)random.Next((int)(k / 2) + 1))];
        bool ceil = random.Chance(0.5);
        Written written = new Written($"AvgPool{axes}d").At("KernelSize", kernel).Set("Strides", stride).Set("Paddings", padding)
            .Set("CeilMode", ceil).Set("DivisorOverride", 1);
        return new(written, [3, .. size], layer => layer.WindowFans, input => FanCase.CountOnes(input, x => axes == 2
            ? functional.avg_pool2d(x, kernel, stride, padding, ceil, divisor_override: 1)
            : functional.avg_pool3d(x, kernel, stride, padding, ceil, divisor_override: 1)));
    });

    private static (Written, long[], Func<Tensor, Tensor>) WindowPool(int axes, Random random)
    {
        bool isMax = random.Chance(0.6), ceil = random.Chance(0.5);
        long[] kernel = random.Axes(axes, 1, 4), stride = random.Axes(axes, 1, 4), dilation = [.. isMax ? random.Axes(axes, 1, 3) : Enumerable.Repeat(1L, axes)];
        long[] padding = [.. kernel.Select(k => (long)random.Next((int)(k / 2) + 1))];
        Written written = new Written($"{(isMax ? "Max" : "Avg")}Pool{axes}d").At("KernelSize", kernel).Set("Strides", stride).Set("Paddings", padding).Set("CeilMode", ceil);
        if (isMax)
            written.Set("Dilations", dilation);
        return (written, random.Axes(axes, 1, axes == 3 ? 4 : 7), x => (isMax, axes) switch
        {
            (true, 1) => functional.max_pool1d(x, kernel[0], stride[0], padding[0], dilation[0], ceil),
            (true, 2) => functional.max_pool2d(x, kernel, stride, padding, dilation, ceil),
            (true, _) => functional.max_pool3d(x, kernel, stride, padding, dilation, ceil),
            (_, 1) => functional.avg_pool1d(x, kernel[0], stride[0], padding[0], ceil),
            (_, 2) => functional.avg_pool2d(x, kernel, stride, padding, ceil),
            _ => functional.avg_pool3d(x, kernel, stride, padding, ceil),
        });
    }

    private static (Written, long[], Func<Tensor, Tensor>) PowerPool(int axes, Random random)
    {
        long[] kernel = random.Axes(axes, 1, 4), stride = random.Axes(axes, 1, 4);
        bool ceil = random.Chance(0.5);
        Written written = new Written($"LPPool{axes}d").At("NormType", 2.0).At("KernelSize", kernel).Set("Strides", stride).Set("CeilMode", ceil);
        return (written, random.Axes(axes, 1, 7), x => axes == 1
            ? functional.lp_pool1d(x, 2, kernel[0], stride[0], ceil)
            : functional.lp_pool2d(x, 2, kernel, stride, ceil));
    }

    private static (Written, long[], Func<Tensor, Tensor>) Adaptive(int axes, Random random)
    {
        bool isGlobal = random.Chance(0.3), isMax = axes < 3 && random.Chance(0.5);
        long[] size = random.Axes(axes, 1, axes == 3 ? 4 : 7), outputs = isGlobal ? [.. Enumerable.Repeat(1L, axes)] : random.Axes(axes, 1, 8);
        var written = new Written($"{(isGlobal ? "Global" : "Adaptive")}{(isMax ? "Max" : "Avg")}Pool{axes}d");
        return (isGlobal ? written : written.At("OutputSize", outputs), size, x => (isMax, axes) switch
        {
            (true, 1) => AdaptiveMaxPool1d(outputs[0]).call(x),
            (true, _) => AdaptiveMaxPool2d(outputs).call(x),
            (_, 1) => AdaptiveAvgPool1d(outputs[0]).call(x),
            (_, 2) => AdaptiveAvgPool2d(outputs).call(x),
            _ => AdaptiveAvgPool3d(outputs).call(x),
        });
    }
}
