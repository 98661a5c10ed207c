using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>A convolution's window greater than the map, of whose taps most read nothing but padding.</summary>
internal sealed class WindowBeyondMap : SmellRule
{
    /// <inheritdoc/>
    public override string Id => RuleIds.WindowBeyondMap;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Find(SmellNetwork network)
    {
        foreach (SmellLayer layer in network.IsParametric() ? [] : network.Written())
        {
            if (layer.Kind is not Convolution || Windows.Of(layer) is not { } axes || layer.Arguments.Text("PaddingMode", nameof(PaddingMode.Zeros)) != nameof(PaddingMode.Zeros)
                || !axes.Any(axis => axis.Kernel > 1 && axis.Extent > axis.Input))
                continue;
            double share = axes.Aggregate(1.0, (product, axis) => product * axis.RealTaps(axis.Output).PerOutput / axis.Kernel);
            if (share < 0.5)
            {
                yield return layer.Problem(Id,
                    $"its window of {string.Join("×", axes.Select(axis => axis.Extent))} is greater than its input of {string.Join("×", axes.Select(axis => axis.Input))}, so that {Invariant.Text(Math.Round(100 * (1 - share)))} % of its multiplications are with padding; take a smaller window, or shrink the map less before.",
                    "KernelSize");
            }
        }
    }
}
