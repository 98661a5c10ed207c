using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>The same layer for the number of axes that there is, or the map that features were flattened from.</summary>
internal static class RankRemedy
{
    /// <summary>The layer's name for another number of axes, or the layer to insert; null when neither is certain.</summary>
    public static string? Of(LayerKind kind, LayerInference layer) => Kind(kind, layer.Input) is { } other
        ? layer.Arguments.Items.Any(argument => argument.Numbers.Count > 1) ? null : other
        : Square(kind, layer.Input);

    /// <summary>The kind of this layer for the rank of an input; null when there is none.</summary>
    public static string? Kind(LayerKind kind, Shape input)
    {
        int axes = input.Rank == 1 && kind is BatchNorm ? 1 : input.Rank - 1;
        string other = $"{kind.MemberPrefix}{axes}d";
        return axes is >= 1 and <= 3 && kind.MemberPrefix != kind.Name && other != kind.Name && LayerCatalogue.All.Any(k => k.Name == other) ? other : null;
    }

    /// <summary>As many features as a square of one channel has, such as 784 for 28×28.</summary>
    private static string? Square(LayerKind kind, Shape input)
    {
        if (!kind.IsSpatial || !kind.Name.EndsWith("2d", StringComparison.Ordinal) || input.Rank != 1 || input[0] is not { } features)
            return null;
        long side = (long)Math.Round(Math.Sqrt(features));
        return side > 1 && side * side == features ? $"[Unflatten(1, [1, {Invariant.Text(side)}, {Invariant.Text(side)}])]" : null;
    }
}
