namespace TypedNets;

/// <summary>Normalises each channel over the batch and the positions (Ioffe and Szegedy 2015).</summary>
/// <remarks>C or C×L, unchanged.</remarks>
public sealed class BatchNorm1dAttribute : BatchNormAttribute;
