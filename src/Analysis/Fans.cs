namespace TypedNets.Analysis;

/// <summary>How many inputs an output sums over, and how many outputs an input feeds.</summary>
/// <param name="In">Fan-in.</param>
/// <param name="Out">Fan-out.</param>
public readonly record struct Fans(double In, double Out)
{
    /// <summary>
    /// PyTorch's convention (<c>torch.nn.init._calculate_fan_in_and_fan_out</c>): the second and first size, each times the
    /// product of the rest. Null for fewer than two dimensions, where PyTorch refuses.
    /// </summary>
    public static Fans? OfShape(IReadOnlyList<long> shape)
    {
        if (shape.Count < 2)
            return null;
        double receptiveField = shape.Skip(2).Aggregate(1.0, (product, size) => product * size);
        return new Fans(shape[1] * receptiveField, shape[0] * receptiveField);
    }
}
