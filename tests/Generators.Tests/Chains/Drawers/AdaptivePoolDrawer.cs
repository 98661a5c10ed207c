namespace TypedNets.Generators.Tests.Chains;

/// <summary>Pools to a size, and to one value.</summary>
internal sealed class AdaptivePoolDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } =
    [
        "AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "AdaptiveAvgPool3d", "AdaptiveMaxPool1d", "AdaptiveMaxPool2d", "AdaptiveMaxPool3d",
        "GlobalAvgPool1d", "GlobalAvgPool2d", "GlobalAvgPool3d", "GlobalMaxPool1d", "GlobalMaxPool2d", "GlobalMaxPool3d",
    ];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        int axes = kind[^2] - '0';
        if (input.Axes != axes)
            return null;
        bool isGlobal = kind.StartsWith("Global", StringComparison.Ordinal), isMax = kind.Contains("Max");
        var written = new Written(kind);
        long[] outputs = [.. Enumerable.Repeat(1L, axes)];
        if (!isGlobal)
        {
            long[] sizes = random.Chance(0.05) ? new long[axes] : [.. random.Axes(axes, 1, 5).Select(size => random.Chance(0.2) ? Dim.Same : size)];
            written.AtAxes("OutputSize", sizes, random);
            outputs = [.. sizes.Select((size, axis) => size == Dim.Same ? input.Sizes[axis + 1] : size)];
        }

        return written.By(x => Enumerable.Range(0, axes).Aggregate(x, (y, axis) => AxisFormulas.Reduce(
            y, axis + 2, AxisFormulas.AdaptiveWindows(input.Sizes[axis + 1], outputs[axis]),
            (part, window) => isMax ? part.max(axis + 2).values : part.sum(axis + 2) / window.Positions.Length)));
    }
}
