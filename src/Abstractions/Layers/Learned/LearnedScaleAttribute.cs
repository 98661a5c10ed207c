namespace TypedNets;

/// <summary>
/// Multiplies its input by one learned number, as at the end of a residual branch (De and Smith 2020, Bachlechner et al. 2020). The property
/// is the parameter itself, and its key is the parameter's.
/// </summary>
/// <remarks>Unchanged; the number has the shape 1.</remarks>
/// <param name="init">
/// Where the number starts; at the end of a residual branch <see cref="SkipInitAttribute"/> and <see cref="ReZeroAttribute"/> start it at zero.
/// </param>
public sealed class LearnedScaleAttribute(double init = 1) : LayerAttribute
{
    /// <summary>Where the number starts.</summary>
    public double Init { get; } = init;
}
