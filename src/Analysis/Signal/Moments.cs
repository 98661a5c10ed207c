namespace TypedNets.Analysis.Signal;

/// <summary>What theory says of the elements of a value at initialisation, over weights and data.</summary>
/// <param name="Mean">E x.</param>
/// <param name="SecondMoment">E x².</param>
public readonly record struct Moments(double Mean, double SecondMoment)
{
    /// <summary>Whether the elements are nearly normal, as a sum over many weights is; what an activation makes of them can only then be said.</summary>
    public bool IsNormal { get; init; }

    /// <summary>
    /// The variance of one unit over the data, on average over units: what batch normalisation divides by. It is less than
    /// <see cref="Variance"/> where units have means of their own, as after weights that sum what is not centred; null when unknown.
    /// </summary>
    public double? UnitVariance { get; init; }

    /// <summary>
    /// The weighted layers and inputs that it is a function of, back to the last weighted layer on each way. Values without a common
    /// source are independent but for their means.
    /// </summary>
    public EquatableArray<int> Sources { get; init; }

    /// <summary>E x² − (E x)².</summary>
    public double Variance => Math.Max(0, SecondMoment - (Mean * Mean));

    /// <summary>Whether no unit has a mean of its own, so that all that it varies by is the data.</summary>
    public bool IsCentered => UnitVariance is { } variance && Math.Abs(variance - SecondMoment) <= 1e-9 * SecondMoment;
}
