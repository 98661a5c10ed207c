namespace TypedNets;

/// <summary>Normal with Var W = gain²·2/(fan-in + fan-out); gain 1 unless set (Glorot and Bengio 2010, eq. 12).</summary>
public sealed class XavierNormalAttribute : ScaledInitializerAttribute;
