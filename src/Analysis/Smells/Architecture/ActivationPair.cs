using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Two activations of which the second reads nothing but the first.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second, one of the network's own.</param>
internal sealed record ActivationPair(SmellLayer First, SmellLayer Second)
{
    /// <summary>All pairs in a network.</summary>
    public static IEnumerable<ActivationPair> In(SmellNetwork network) => network.Written()
        .Where(layer => layer.Kind is Activation && layer.Before is { Kind: Activation } before && before.After == layer)
        .Select(layer => new ActivationPair(layer.Before!, layer));

    /// <summary>The one without which both give the same; null where each does something.</summary>
    public SmellLayer? Idle
    {
        get
        {
            Curve? first = Curve.Of(First), both = first?.Then(Second);
            if (first is not null && both is not null)
                return both.IsSameAs(first) ? Second : both.IsSameAs(Curve.Of(Second)) ? First : null;
            if (First.Kind is Softmax or Softmin or Softmax2d)
                return Curve.Probabilities.Then(Second)?.IsSameAs(Curve.Probabilities) == true ? Second : null;
            return First.Kind is LogSoftmax && IsOverOneDimension ? Second.Kind is LogSoftmax ? Second : Second.Kind is Softmax ? First : null : null;
        }
    }

    /// <summary>Whether both go over the same dimension.</summary>
    public bool IsOverOneDimension => Dimension(First) == Dimension(Second);

    private static long Dimension(SmellLayer layer)
    {
        long dimension = layer.Kind is Softmax2d ? 1 : layer.Arguments.Integer("Dim", -1);
        return dimension < 0 ? dimension + layer.InputShape.Rank + 1 : dimension;
    }
}
