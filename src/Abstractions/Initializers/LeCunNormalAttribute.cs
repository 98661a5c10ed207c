namespace TypedNets;

/// <summary>Normal with Var W = gain²/fan-in; gain 1 unless set (LeCun et al. 1998, eq. 16; Klambauer et al. 2017).</summary>
/// <remarks>Under the semantics of Keras and JAX it is cut at two standard deviations, its variance kept.</remarks>
public sealed class LeCunNormalAttribute : ScaledInitializerAttribute;
