using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A padded convolution with an even window, which has no middle: the map grows or shrinks by one and moves by half a position.</summary>
internal sealed class EvenKernel : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.EvenKernel;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.Written())
        {
            if (layer.Kind is not Convolution || layer.Windows is not { } axes || layer.Varies("KernelSize", "Padding", "Paddings"))
                continue;
            int i = Array.FindIndex(axes, axis => axis is { Stride: 1, Dilation: 1 } && axis.Kernel % 2 == 0 && axis.Before == axis.After && (axis.Before == axis.Kernel / 2 || (axis.Before > 0 && axis.Before == (axis.Kernel - 1) / 2)));
            if (i < 0)
                continue;
            WindowAxis window = axes[i];
            long change = (2 * window.Before) - window.Kernel + 1;
            bool isOneNumber = layer.Arguments.Integers("KernelSize") is { Length: 1 } && !layer.Arguments.Has("Paddings");
            yield return layer.Problem(Id,
                $"a window of {window.Kernel} with padding {window.Before} makes the map {(change > 0 ? "greater" : "smaller")} by one{WindowAxis.On(i, axes.Length)}, since an even window has no middle; take {window.Kernel + 1} with padding {window.Kernel / 2}, which keep the size.",
                "KernelSize", remedy: isOneNumber ? $"KernelSize = {window.Kernel + 1}, Padding = {window.Kernel / 2}" : null);
        }
    }
}
