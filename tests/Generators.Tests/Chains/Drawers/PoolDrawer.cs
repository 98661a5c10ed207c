using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Pools over windows: their reduction axis by axis, which a rectangle's maximum and sum both are.</summary>
internal sealed class PoolDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } =
        ["AvgPool1d", "AvgPool2d", "AvgPool3d", "LPPool1d", "LPPool2d", "LPPool3d", "MaxPool1d", "MaxPool2d", "MaxPool3d"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        string operation = kind[..kind.IndexOf("Pool", StringComparison.Ordinal)];
        int axes = kind[^2] - '0';
        if (input.Axes != axes)
            return null;
        long[] kernel = random.Axes(axes, 1, 3), stride = random.Chance(0.5) ? kernel : random.Axes(axes, 1, 3);
        long[] padding = operation == "LP" || random.Chance(0.5) ? new long[axes] : [.. kernel.Select(k => (long)random.Next(0, random.Chance(0.1) ? 3 : (int)(k / 2) + 1))];
        long[] dilation = operation == "Max" && random.Chance(0.5) ? random.Axes(axes, 1, 2) : [.. Enumerable.Repeat(1L, axes)];
        bool ceil = random.Chance(0.4);
        IReadOnlyList<Window>[] windows = [.. Enumerable.Range(0, axes).Select(axis =>
            AxisFormulas.Windows(input.Sizes[axis + 1], kernel[axis], stride[axis], padding[axis], dilation[axis], ceil))];

        // What comes to nothing is refused by libtorch on a CPU.
        if (windows.Any(axis => axis.Count == 0))
            return null;

        // The maximum of nothing but padding is −∞, and libtorch gives its gradient to whatever stands where the window starts.
        if (windows.SelectMany(axis => axis).Any(window => window.Positions.Length == 0))
            return null;

        // Odd powers would take roots of negative sums.
        double power = random.Pick(1, 2, 4);
        var written = new Written(kind);
        if (operation == "LP")
            written.At("NormType", power);
        written.AtAxes("KernelSize", kernel, random);
        if (stride != kernel)
            written.SetAxes("Stride", stride, unless: 0, random);
        if (operation != "LP")
            written.SetAxes("Padding", padding, unless: 0, random);
        if (operation == "Max")
            written.SetAxes("Dilation", dilation, unless: 1, random);
        written.Set("CeilMode", ceil, unless: false);
        switch (operation)
        {
            case "Max":
                return written.By(x => Over(x, windows, (part, dimension, _) => part.max(dimension).values));
            case "LP":
                // As PyTorch has it, the mean times the window's size, also where the window is cut off.
                long size = kernel.Aggregate(1L, (product, k) => product * k);
                return written.By(x => Root(Over(x.pow(power), windows, (part, dimension, window) => part.sum(dimension) / window.Padded) * size, power));
            default:
                bool countsPadding = random.Chance(0.5);
                long divisor = axes > 1 && random.Chance(0.3) ? random.Pick(1, 3, -2) : 0;
                return written.Set("CountIncludePad", countsPadding, unless: true).Set("DivisorOverride", divisor, unless: 0L).By(x => divisor != 0
                    ? Over(x, windows, (part, dimension, _) => part.sum(dimension)) / divisor
                    : Over(x, windows, (part, dimension, window) => part.sum(dimension) / (countsPadding ? window.Padded : window.Positions.Length)));
        }
    }

    /// <summary>The root, which of zero has gradient zero, as PyTorch has it.</summary>
    private static Tensor Root(Tensor input, double power)
    {
        Tensor isZero = input.eq(0);
        return input.masked_fill(isZero, 1).pow(1 / power).masked_fill(isZero, 0);
    }

    private static Tensor Over(Tensor input, IReadOnlyList<Window>[] windows, Func<Tensor, int, Window, Tensor> reduce) =>
        AxisFormulas.InOrderOf(input, Enumerable.Range(0, windows.Length).Aggregate(input, (x, axis) =>
            AxisFormulas.Reduce(x, axis + 2, windows[axis], (part, window) => reduce(part, axis + 2, window))));
}
