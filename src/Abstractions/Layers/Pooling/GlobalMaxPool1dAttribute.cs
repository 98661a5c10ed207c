namespace TypedNets;

/// <summary>The largest value of each channel.</summary>
/// <remarks>C×L → C×1.</remarks>
public sealed class GlobalMaxPool1dAttribute : LayerAttribute;
