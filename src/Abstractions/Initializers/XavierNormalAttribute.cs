namespace TypedNets;

/// <summary>Normal with Var W = gain²·2/(fan-in + fan-out); gain 1 unless set (Glorot and Bengio 2010, eq. 12).</summary>
/// <remarks>Under the semantics of Keras and JAX it is cut at two standard deviations, its variance kept.</remarks>
public sealed class XavierNormalAttribute : ScaledInitializerAttribute;
