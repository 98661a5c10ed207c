namespace TypedNets;

/// <summary>Uniform on ±gain·√(6/(fan-in + fan-out)); gain 1 unless set (Glorot and Bengio 2010, eq. 16).</summary>
public sealed class XavierUniformAttribute : ScaledInitializerAttribute;
