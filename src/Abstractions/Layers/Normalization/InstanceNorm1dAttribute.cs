namespace TypedNets;

/// <summary>Normalises each channel of each sample over the positions (Ulyanov et al. 2016).</summary>
/// <remarks>C×L, unchanged.</remarks>
public sealed class InstanceNorm1dAttribute : InstanceNormAttribute;
