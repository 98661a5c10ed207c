namespace TypedNets;

/// <summary>The largest value over windows chosen so that the output has the stated size.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class AdaptiveMaxPool1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="AdaptiveMaxPool1dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveMaxPool1dAttribute(int outputSize) => OutputSize = [outputSize];

    /// <inheritdoc cref="AdaptiveMaxPool1dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveMaxPool1dAttribute(int[] outputSize) => OutputSize = outputSize;

    /// <summary>Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</summary>
    public int[] OutputSize { get; }
}
