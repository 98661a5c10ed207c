using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Places Start to End of dimension Dim, in steps; a map over positions stays one.</summary>
public sealed class Slice : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0] is { Parts.Count: 0, Profile: null } ? inputs[0] : null;

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => layer.OutputShape.Volume / layer.InputShapes[0].Volume;

    /// <inheritdoc/>
    internal override string Unknown(SignalLayer layer, IReadOnlyList<Moments> inputs) => "what it reads is not alike in all places, and it takes some of them";

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        int dimension = layer.SampleDimension("Dim", layer.Arguments.Integer("Dim", 1));
        long step = layer.Integer("Step", 1, least: 1);
        layer.OutputType = layer.ElementType;
        layer.Output = layer.Input.With(dimension, layer.Input[dimension] is { } size ? Length(layer.Arguments, size, step) : null);
    }

    /// <summary>Where it stops; null is the end of the dimension.</summary>
    public static long? End(Arguments arguments) => arguments.Integer("End", int.MaxValue) is var end && end < int.MaxValue ? end : null;

    /// <summary>What is beyond the ends is cut off, as in PyTorch, which can leave nothing.</summary>
    private static long Length(Arguments arguments, long size, long step)
    {
        long start = Place(arguments.Integer("Start", 0)), end = Place(End(arguments) ?? size);
        return Math.Max(0, end - start + step - 1) / step;

        long Place(long place) => Math.Min(Math.Max(0, place < 0 ? place + size : place), size);
    }
}
