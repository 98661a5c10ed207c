using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Place Index of dimension Dim, which goes.</summary>
public sealed class Select : ShapeChange
{
    /// <inheritdoc/>
    protected override long?[] Rearrange(LayerInference layer)
    {
        int dimension = SampleDimension(layer, "Dim", 1);
        long index = layer.Arguments.Integer("Index", 0);
        if (layer.Input[dimension] is { } size && (index < -size || index >= size))
            throw layer.Refuse(RuleIds.OutOfRange, "Index", $"Index must be in [{-size}, {size - 1}] for dimension {dimension + 1} of the input N×{layer.Input}, but is {index}.", $"Index = {(index < 0 ? -size : size - 1)}");
        return [.. layer.Input.Sizes.Where((_, i) => i != dimension)];
    }

    /// <summary>That of the position, where they are not alike.</summary>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) =>
        inputs[0] with { Profile = null, Function = Position(layer) is null ? inputs[0].Function : null, SecondMoment = inputs[0].SecondMoment * (Place(layer, inputs[0].Profile) ?? 1) };

    /// <summary>All of it arrives at one position.</summary>
    internal override Gradient? Backward(SignalLayer layer, IReadOnlyList<Moments> inputs, int index, Gradient output)
    {
        if (layer.OutputShape.Volume / layer.InputShapes[0].Volume is not { } share)
            return null;
        Gradient gradient = output.Times(share) with { Profile = null, Shared = 0 };
        if (Position(layer) is not { } position)
            return gradient;
        var list = new double[layer.InputShapes[0][0]!.Value];
        list[position] = list.Length;
        return gradient with { Profile = Profile.Of([list]) };
    }

    /// <summary>Which position of T×E it takes; null where it takes none.</summary>
    private static int? Position(SignalLayer layer)
    {
        if (layer.InputShapes[0].Rank != 2 || UnitDimension.Dimension(layer, "Dim", 1) != 0 || layer.InputShapes[0][0] is not { } positions)
            return null;
        long index = layer.Arguments.Integer("Index", 0);
        return (int)(index < 0 ? index + positions : index);
    }

    private static double? Place(SignalLayer layer, Profile? profile) => Position(layer) is { } position ? Profile.Axis(profile, 0, layer.InputShapes[0][0])?[position] : null;
}
