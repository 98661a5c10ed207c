namespace TypedNets;

/// <summary>The largest value of each channel.</summary>
/// <remarks>C×H×W → C×1×1.</remarks>
public sealed class GlobalMaxPool2dAttribute : LayerAttribute;
