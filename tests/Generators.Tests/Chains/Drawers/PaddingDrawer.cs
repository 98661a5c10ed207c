namespace TypedNets.Generators.Tests.Chains;

/// <summary>Layers that pad with zeros, a constant, mirrors, edges or the other end, or cut off.</summary>
internal sealed class PaddingDrawer : LayerDrawer
{
    private static readonly Dictionary<string, Func<long, long, long, IEnumerable<long>>> s_modes = new()
    {
        ["CircularPad"] = AxisFormulas.Circular,
        ["ConstantPad"] = AxisFormulas.Constant,
        ["ReflectionPad"] = AxisFormulas.Reflect,
        ["ReplicationPad"] = AxisFormulas.Replicate,
        ["ZeroPad"] = AxisFormulas.Constant,
    };

    public override IReadOnlyCollection<string> Kinds { get; } =
        [.. s_modes.Keys.SelectMany(mode => Enumerable.Range(1, 3).Select(axes => $"{mode}{axes}d"))];

    public override bool Takes(DType type) => true;

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        string mode = kind[..^2];
        int axes = kind[^2] - '0';
        if (input.Axes != axes || (input.Type == DType.Int64 && mode is "ReflectionPad" or "ReplicationPad"))
            return null;

        // Over three axes less, since what is too large is left out.
        long smallest = input.Sizes[1..].Min(), room = mode switch { "ReflectionPad" => smallest - 1, "CircularPad" => smallest, _ => 3 };
        int most = (int)Math.Min(axes == 3 ? 1 : 3, random.Chance(0.9) ? room : 3);
        long[] sides = random.Chance(0.3)
            ? [random.Next(-1, Math.Min(most, 2) + 1)]
            : [.. Enumerable.Range(0, 2 * axes).Select(_ => (long)(random.Chance(0.2) ? random.Next(-2, 0) : random.Next(0, most + 1)))];
        var written = new Written(kind).At("Padding", sides.Length == 1 ? sides[0] : sides);
        long[] all = sides.Length == 1 ? [.. Enumerable.Repeat(sides[0], 2 * axes)] : sides;
        double value = mode == "ZeroPad" ? 0 : input.Type == DType.Int64 ? random.Next(LayerInput.Tokens) : random.Number(-2, 2);
        if (mode == "ConstantPad")
            written.At("Value", value);

        // The first pair of sides is for the last axis.
        return written.By(x => Enumerable.Range(0, axes).Aggregate(x, (padded, pair) => AxisFormulas.Gather(
            padded, axes + 1 - pair, s_modes[mode](x.shape[axes + 1 - pair], all[2 * pair], all[(2 * pair) + 1]), value)));
    }
}
