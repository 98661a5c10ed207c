namespace TypedNets;

/// <summary>Uniform on ±gain·√(3/fan-in); gain 1 unless set (LeCun et al. 1998, eq. 16).</summary>
public sealed class LeCunUniformAttribute : ScaledInitializerAttribute;
