namespace TypedNets;

/// <summary>Normal with Var W = gain²/fan; the gain is that of the activation that follows, √2 for ReLU, unless set (He et al. 2015, eq. 10 and 14).</summary>
/// <remarks>Under the semantics of Keras and JAX it is cut at two standard deviations, its variance kept, and its gain is √2 unless set.</remarks>
public sealed class HeNormalAttribute : ScaledInitializerAttribute
{
    /// <summary>Which fan is used.</summary>
    public FanMode Mode { get; set; }
}
