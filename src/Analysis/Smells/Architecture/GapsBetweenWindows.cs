using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Positions between windows that none reads: a stride greater than the window, or one that shares a divisor with the dilation.</summary>
internal sealed class GapsBetweenWindows : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.GapsBetweenWindows;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.Windows is not { } axes || layer.Varies("KernelSize", "Stride", "Strides", "Dilation", "Dilations"))
                continue;
            for (int i = 0; i < axes.Length; i++)
            {
                // Positions that differ by the stride are read alike. A window of one takes every second position on purpose.
                WindowAxis axis = axes[i];
                long read = axis.Stride < 1000 ? Enumerable.Range(0, (int)Math.Min(axis.Kernel, 1000)).Select(tap => tap * axis.Dilation % axis.Stride).Distinct().Count() : axis.Stride;
                if (axis.Kernel > 1 && read < axis.Stride && layer.OutputShape[i + 1] != 1)
                {
                    string taps = axis.Dilation == 1 ? $"a window of {axis.Kernel} reads" : $"{axis.Kernel} taps, {axis.Dilation} apart, read";
                    yield return layer.Problem(Id,
                        $"at stride {axis.Stride}, {taps} {read} of every {axis.Stride} positions{WindowAxis.On(i, axes.Length)}, and nothing reads the others; make the stride at most {axis.Kernel}{(axis.Dilation == 1 ? "" : " and without a common divisor with the dilation")}.",
                        layer.WrittenAs("Stride"),
                        remedy: axis.Dilation == 1 && layer.Arguments.Has("Stride") && layer.Arguments.Integers("KernelSize") is { Length: 1 } ? $"Stride = {axis.Kernel}" : null);
                    break;
                }
            }
        }
    }
}
