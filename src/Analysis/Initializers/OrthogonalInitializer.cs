using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>Gain times a random orthogonal matrix; the gain is that of the activation that follows unless set, in Keras and JAX 1.</summary>
public abstract class OrthogonalInitializer : InitializerKind
{
    /// <inheritdoc/>
    public override void Check(Arguments arguments) => RequirePositive("Gain", arguments.Number("Gain", 1));

    /// <inheritdoc/>
    public override double? Gain(Arguments arguments, ParameterSite site) =>
        arguments.Number("Gain", site.Semantics == InitializerSemantics.PyTorch ? site.ActivationGain : 1);

    /// <summary>An orthogonal matrix whose entries have a standard deviation, whatever its sizes.</summary>
    /// <param name="site">The weight.</param>
    /// <param name="deviation">The standard deviation, from the number of inputs that an output sums over.</param>
    /// <exception cref="RefusalException">It is no matrix or kernel.</exception>
    internal static Draw.Orthogonal OfDeviation(ParameterSite site, Func<double, double> deviation)
    {
        EquatableArray<long> shape = site.BlockShape;
        RequireRank(site, shape.Count >= 2, "at least two dimensions");

        // A transposed kernel has its outputs second, and those of all groups share its first size.
        long? outputs = site.Outputs ?? (site.IsTransposed ? shape[1] : null);
        double rows = outputs ?? shape[0], columns = shape.Aggregate(1.0, (product, size) => product * size) / rows;
        return new Draw.Orthogonal(deviation(site.IsTransposed ? columns / site.Groups : columns) * Math.Sqrt(Math.Max(rows, columns)), outputs);
    }
}
