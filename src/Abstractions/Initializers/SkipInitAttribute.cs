namespace TypedNets;

/// <summary>
/// SkipInit, for residual networks without normalisation: the learned factor at the end of each residual branch starts at zero, so that the
/// network starts as its shortcuts alone, and weights as <see cref="HeNormalAttribute"/> has them (De and Smith 2020).
/// </summary>
/// <remarks>
/// The factor is a layer: each branch has to end in <c>[LearnedScale]</c>, with nothing but dropout after it. Branches are read from the
/// graph: a branch is what <c>[Add]</c> adds to a value that it was computed from. Biases start at zero, as beside any rule for weights.
/// </remarks>
public sealed class SkipInitAttribute : ScaledInitializerAttribute
{
    /// <summary>Which fan the scale of <see cref="HeNormalAttribute"/> has.</summary>
    public FanMode Mode { get; set; }
}
