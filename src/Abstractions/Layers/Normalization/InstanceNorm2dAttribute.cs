namespace TypedNets;

/// <summary>Normalises each channel of each sample over the positions (Ulyanov et al. 2016).</summary>
/// <remarks>C×H×W, unchanged.</remarks>
public sealed class InstanceNorm2dAttribute : InstanceNormAttribute;
