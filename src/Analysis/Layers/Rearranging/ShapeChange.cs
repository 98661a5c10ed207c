using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Layers;

/// <summary>
/// Layers that only name the elements' places anew. They give a view where the strides allow it, and what comes out is no map over
/// positions any more, even if the input is.
/// </summary>
public abstract class ShapeChange : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    internal override Moments? Forward(SignalLayer layer, IReadOnlyList<Moments> inputs) => inputs[0] with { Profile = null };

    /// <inheritdoc/>
    internal override double? GradientFactor(SignalLayer layer, IReadOnlyList<Moments> inputs) => 1;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.OutputType = layer.ElementType;
        layer.Output = new Shape(Rearrange(layer).ToEquatableArray());
    }

    /// <summary>The output's sizes.</summary>
    protected abstract long?[] Rearrange(LayerInference layer);

    /// <summary>A dimension of the sample, from 0; the batch is refused.</summary>
    protected static int SampleDimension(LayerInference layer, string argument, int fallback) =>
        layer.SampleDimension(argument, layer.Arguments.Integer(argument, fallback));

    /// <summary>Sizes that multiply to a number of elements, of which one may be −1.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="argument">The argument that lists them.</param>
    /// <param name="elements">What they must multiply to; null when not known.</param>
    protected static long?[] SizesOf(LayerInference layer, string argument, long? elements)
    {
        long[] sizes = layer.Arguments.Integers(argument) ?? [-1];
        if (sizes.Length == 0)
            throw layer.Refuse(RuleIds.AxisCount, argument, $"{argument} must have at least one size.");
        foreach (long size in sizes)
        {
            if (size < 1 && size != -1)
                throw layer.Refuse(RuleIds.OutOfRange, argument, $"the sizes in {argument} must be positive, or −1 for one that follows from the others, but one is {size}.");
        }

        int open = Array.IndexOf(sizes, -1);
        if (open != Array.LastIndexOf(sizes, -1))
            throw layer.Refuse(RuleIds.OutOfRange, argument, $"only one size in {argument} can be −1; the others must be numbers.");
        long given = Shape.Product(sizes.Where(size => size != -1).Select(size => (long?)size))!.Value;
        if (open < 0 ? elements is { } all && all != given : elements % given is not (null or 0))
        {
            throw layer.Refuse(RuleIds.SizeMismatch, argument,
                $"the sizes {string.Join("×", sizes.Select(size => size == -1 ? "?" : Invariant.Text(size)))} must {(open < 0 ? $"multiply to {elements}, but give" : $"divide {elements}, but multiply to")} {given}.");
        }

        return [.. sizes.Select(size => size == -1 ? elements / given : size)];
    }
}
