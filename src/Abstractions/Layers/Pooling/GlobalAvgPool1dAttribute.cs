namespace TypedNets;

/// <summary>The mean of each channel.</summary>
/// <remarks>C×L → C×1.</remarks>
public sealed class GlobalAvgPool1dAttribute : LayerAttribute;
