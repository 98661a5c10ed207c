namespace TypedNets;

/// <summary>Normal with Var W = gain²/fan; the gain is that of the activation that follows, √2 for ReLU, unless set (He et al. 2015, eq. 10 and 14).</summary>
public sealed class HeNormalAttribute : ScaledInitializerAttribute
{
    /// <summary>Which fan is used.</summary>
    public FanMode Mode { get; set; }
}
