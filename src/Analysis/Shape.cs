namespace TypedNets.Analysis;

/// <summary>Sizes of a value without the batch; null is a size that is not known before the network runs.</summary>
/// <param name="Sizes">The sizes, outermost first.</param>
public sealed record Shape(EquatableArray<long?> Sizes)
{
    /// <summary>A shape with these sizes.</summary>
    public static Shape Of(params long?[] sizes) => new(sizes.ToEquatableArray());

    /// <summary>Number of dimensions, the batch not counted.</summary>
    public int Rank => Sizes.Count;

    /// <summary>The size of dimension <paramref name="index"/>, from 0.</summary>
    public long? this[int index] => Sizes[index];

    /// <summary>Number of elements in a sample; null when a size is not known.</summary>
    public long? Elements => Product(Sizes);

    /// <summary>The same as a real number, which no sizes exceed.</summary>
    public double? Volume => Sizes.Aggregate((double?)1, (product, size) => product * size);

    /// <summary>The product, null when a factor is not known.</summary>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1.</exception>
    public static long? Product(IEnumerable<long?> sizes)
    {
        long product = 1;
        foreach (long? size in sizes)
        {
            if (size is not { } known)
                return null;
            product = checked(product * known);
        }

        return product;
    }

    /// <summary>The same shape with one size replaced.</summary>
    public Shape With(int index, long? size) => new(Sizes.Select((s, i) => i == index ? size : s).ToEquatableArray());

    /// <summary>As messages show it: <c>64×7×7</c>, <c>?</c> for what is not known.</summary>
    public override string ToString() => Rank == 0 ? "scalar" : string.Join("×", Sizes.Select(s => s is { } n ? Invariant.Text(n) : "?"));
}
