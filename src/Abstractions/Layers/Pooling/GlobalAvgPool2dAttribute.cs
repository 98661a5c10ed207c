namespace TypedNets;

/// <summary>The mean of each channel.</summary>
/// <remarks>C×H×W → C×1×1.</remarks>
public sealed class GlobalAvgPool2dAttribute : LayerAttribute;
