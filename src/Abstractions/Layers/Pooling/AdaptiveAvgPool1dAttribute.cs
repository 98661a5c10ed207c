namespace TypedNets;

/// <summary>The mean over windows chosen so that the output has the stated size.</summary>
/// <remarks>C×L → C×L′.</remarks>
public sealed class AdaptiveAvgPool1dAttribute : LayerAttribute
{
    /// <inheritdoc cref="AdaptiveAvgPool1dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveAvgPool1dAttribute(int outputSize) => OutputSize = [outputSize];

    /// <inheritdoc cref="AdaptiveAvgPool1dAttribute"/>
    /// <param name="outputSize">Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</param>
    public AdaptiveAvgPool1dAttribute(int[] outputSize) => OutputSize = outputSize;

    /// <summary>Size of the output, on every axis or one per axis; <see cref="Dim.Same"/> keeps the input's.</summary>
    public int[] OutputSize { get; }
}
