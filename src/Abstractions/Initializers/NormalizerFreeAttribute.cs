namespace TypedNets;

/// <summary>
/// Scaled residuals, for residual networks without normalisation: each branch counts as α·f(x/β), β² being the variance that x is expected to
/// have, 1 + α² times the branches added to it, so that each branch adds α² to the variance of the signal (Brock, De and Smith 2021,
/// "Characterizing signal propagation to close the performance gap in unnormalized ResNets", as NFNets have it).
/// </summary>
/// <remarks>
/// Weights are as <see cref="HeNormalAttribute"/> has them, with the factors folded in: 1/β into those that read the sum of branches, α into
/// the last of each branch. β counts anew after a weight or a normalisation on the shortcut or between branches, whose own factor 1/β starts
/// the next stage at the variance 1. That is exact as long as the activations between a sum and the first weight after it are rectifiers; the
/// paper's weight standardisation is not part of it. A network that has the factors as layers, <c>[Rescaling]</c>, starts by HeNormal.
/// Branches are read from the graph: a branch is what <c>[Add]</c> adds to a value that it was computed from.
/// </remarks>
public sealed class NormalizerFreeAttribute : ScaledInitializerAttribute
{
    /// <summary>α, positive: the root of what a branch adds to the variance of the signal, which begins each stage as 1.</summary>
    public double Alpha { get; set; } = 0.2;

    /// <summary>Which fan the scale of <see cref="HeNormalAttribute"/> has.</summary>
    public FanMode Mode { get; set; }
}
