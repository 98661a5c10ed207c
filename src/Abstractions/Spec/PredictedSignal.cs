namespace TypedNets;

/// <summary>
/// What theory says of an operation's output at initialisation and in training mode, over weights and data: for inputs of independent
/// numbers with mean 0 and variance 1, and wide layers (mean field theory: Poole et al. 2016, Schoenholz et al. 2017).
/// </summary>
/// <param name="Forward">Second moment of its elements, on average over positions; null where theory does not reach.</param>
/// <param name="Gradient">
/// Second moment of the gradient by its elements, where that by what the network returns is 1; null where theory does not reach, or where
/// nothing that is returned depends on it.
/// </param>
public sealed record PredictedSignal(double? Forward, double? Gradient)
{
    /// <summary>
    /// How alike the network makes two samples that have nothing in common: E x·x' of a unit, for both, over E x², from 0 to 1; null where
    /// theory does not reach. What is at 1 tells nothing of its input.
    /// </summary>
    public double? Correlation { get; init; }

    /// <summary>Where one of them is unknown, why; null where both are known, and where nothing that is returned depends on it.</summary>
    public string? Reason { get; init; }
}
