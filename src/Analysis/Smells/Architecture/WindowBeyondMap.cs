using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A convolution's window greater than the map, of whose taps at least half never read anything but padding.</summary>
internal sealed class WindowBeyondMap : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.WindowBeyondMap;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            if (layer.Kind is not Convolution || layer.Windows is not { } axes || layer.Arguments.Text("PaddingMode", nameof(PaddingMode.Zeros)) != nameof(PaddingMode.Zeros)
                || !axes.Any(axis => axis.Kernel > 1 && axis.Extent > axis.Input))
                continue;
            long taps = axes.Aggregate(1L, (product, axis) => product * axis.Kernel), live = axes.Aggregate(1L, (product, axis) => product * Live(axis));
            if (2 * live <= taps)
            {
                yield return layer.Problem(Id,
                    $"its window of {string.Join("×", axes.Select(axis => axis.Extent))} is greater than its input of {string.Join("×", axes.Select(axis => axis.Input))}, so that {taps - live} of its {taps} weights for each pair of channels only ever read padding; take a smaller window, or shrink the map less before.",
                    "KernelSize");
            }
        }
    }

    /// <summary>Number of taps that read the map at some window; all where a size is not known.</summary>
    private static long Live(WindowAxis axis) => axis is { Input: { } size, Output: { } windows }
        ? Enumerable.Range(0, (int)Math.Min(axis.Kernel, 10_000)).Count(tap => new WindowAxis(size, 1, axis.Stride, 1, axis.Before - (tap * axis.Dilation), 0).RealPairs(windows, size) > 0)
        : axis.Kernel;
}
