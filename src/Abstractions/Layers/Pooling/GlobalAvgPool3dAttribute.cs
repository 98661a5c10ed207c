namespace TypedNets;

/// <summary>The mean of each channel.</summary>
/// <remarks>C×D×H×W → C×1×1×1.</remarks>
public sealed class GlobalAvgPool3dAttribute : LayerAttribute;
