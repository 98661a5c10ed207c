using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>Piece Index of dimension Dim, cut into pieces of SplitSize; a map over positions stays one.</summary>
public sealed class Split : LayerKind
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
        long piece = layer.Integer("SplitSize", 1, least: 1), index = layer.Arguments.Integer("Index", 0);
        long size = layer.Known(dimension, "the size that it splits"), count = Count(size, piece);
        if (index < -count || index >= count)
        {
            throw layer.Refuse(RuleIds.OutOfRange, "Index",
                $"Index must be in [{-count}, {count - 1}] for {count} {(count == 1 ? "piece" : "pieces")} of dimension {dimension + 1} of the input N×{layer.Input}, but is {index}.", $"Index = {(index < 0 ? -count : count - 1)}");
        }

        layer.OutputType = layer.ElementType;
        layer.Output = layer.Input.With(dimension, Math.Min(piece, size - Start(size, piece, index)));
    }

    /// <summary>Where a piece starts.</summary>
    public static long Start(long size, long piece, long index) => (index < 0 ? index + Count(size, piece) : index) * piece;

    private static long Count(long size, long piece) => ((size - 1) / piece) + 1;
}
