namespace TypedNets;

/// <summary>The largest value over windows chosen so that the output has the stated size.</summary>
/// <remarks>C×D×H×W → C×D′×H′×W′.</remarks>
public sealed class AdaptiveMaxPool3dAttribute : LayerAttribute
{
    /// <inheritdoc cref="AdaptiveMaxPool3dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveMaxPool3dAttribute(int outputSize) => OutputSize = [outputSize];

    /// <inheritdoc cref="AdaptiveMaxPool3dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveMaxPool3dAttribute(int[] outputSize) => OutputSize = outputSize;

    /// <summary>Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</summary>
    public int[] OutputSize { get; }
}
