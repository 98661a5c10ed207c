namespace TypedNets;

/// <summary>Normalises each channel over the batch and the positions (Ioffe and Szegedy 2015).</summary>
/// <remarks>C×D×H×W, unchanged.</remarks>
public sealed class BatchNorm3dAttribute : BatchNormAttribute;
