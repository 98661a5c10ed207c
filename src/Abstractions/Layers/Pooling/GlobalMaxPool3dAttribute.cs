namespace TypedNets;

/// <summary>The largest value of each channel.</summary>
/// <remarks>C×D×H×W → C×1×1×1.</remarks>
public sealed class GlobalMaxPool3dAttribute : LayerAttribute;
