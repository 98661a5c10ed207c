using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The projection of a skip connection to the size of what it is added to (He et al. 2016, "Deep Residual Learning for Image
/// Recognition", equation 2): a 1×1 convolution with a stride, or a fully connected layer.
/// </summary>
internal static class ProjectionRemedy
{
    /// <summary>A larger one is no projection that a residual has.</summary>
    private const long MostStride = 16;

    /// <summary>The projection with the name of what it reads, <c>[From("A"), Conv2d(64, 1, Stride = 2, Bias = false)]</c>; null when none fits.</summary>
    public static string? Of(LayerInference layer, IReadOnlyList<GraphValue> inputs)
    {
        EquatableArray<string> names = Join.Names(layer.Arguments);
        if (inputs.Count != 2 || names.Count != 2 || inputs[0].Shape.Rank != inputs[1].Shape.Rank)
            return null;
        int skip = IsLarger(inputs[0], inputs[1]) ? 0 : 1;
        return Layer(inputs[skip], inputs[1 - skip]) is { } projection ? $"[From(\"{names[skip]}\"), {projection}]" : null;
    }

    /// <summary>Whether the first is the one to project: a stride makes a map smaller and never larger, and what is skipped comes earlier.</summary>
    private static bool IsLarger(GraphValue first, GraphValue second)
    {
        for (int axis = 1; axis < first.Shape.Rank; axis++)
        {
            if (first.Shape[axis] != second.Shape[axis])
                return first.Shape[axis] > second.Shape[axis];
        }

        return Position(first) <= Position(second);

        static int Position(GraphValue value) => value.Part.Kind == PartKind.Input ? -1 : value.Part.Step;
    }

    private static string? Layer(GraphValue skip, GraphValue target)
    {
        (Shape from, Shape to) = (skip.Shape, target.Shape);
        int last = from.Rank - 1;
        if (last < 0 || from.Sizes.Concat(to.Sizes).Any(size => size is null))
            return null;
        if (!skip.IsMap && !target.IsMap && from.Rank != 3)
            return Enumerable.Range(0, last).All(i => from[i] == to[i]) ? $"Linear({to[last]}, Bias = false)" : null;
        return from.Rank is >= 2 and <= 4 && Stride(from, to) is { } stride
            ? $"Conv{last}d({to[0]}, 1, {(stride == 1 ? "" : $"Stride = {Invariant.Text(stride)}, ")}Bias = false)"
            : null;
    }

    /// <summary>The least stride that takes all axes from their size to the other; null when there is none.</summary>
    private static long? Stride(Shape from, Shape to)
    {
        for (long stride = 1; stride <= Math.Min(MostStride, from[1]!.Value); stride++)
        {
            if (Enumerable.Range(1, from.Rank - 1).All(axis => ((from[axis] - 1) / stride) + 1 == to[axis]))
                return stride;
        }

        return null;
    }
}
