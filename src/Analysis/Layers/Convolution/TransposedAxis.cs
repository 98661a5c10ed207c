namespace TypedNets.Analysis.Layers;

/// <summary>One axis of a transposed convolution: input i adds to the outputs i·stride + tap·dilation − padding that exist.</summary>
/// <param name="Input">Size of the input; null when not known.</param>
/// <param name="Kernel">Number of taps.</param>
/// <param name="Stride">Distance between the outputs of neighbouring inputs.</param>
/// <param name="Dilation">Distance between taps.</param>
/// <param name="Padding">What is cut off both ends of the output.</param>
/// <param name="OutputPadding">What is added at the end of the output.</param>
internal sealed record TransposedAxis(long? Input, long Kernel, long Stride, long Dilation, long Padding, long OutputPadding)
{
    /// <summary>Size of the output; null when the input's is not known.</summary>
    public long? Output => ((Input - 1) * Stride) - (2 * Padding) + (Dilation * (Kernel - 1)) + OutputPadding + 1;

    /// <summary>
    /// Mean number of taps that add to an output position, and through which an input adds to one. With an unknown size, the limit
    /// for large inputs.
    /// </summary>
    public (double PerOutput, double PerInput) RealTaps()
    {
        if (Input is not { } size || Output is not { } output)
            return ((double)Kernel / Stride, Kernel);

        // The convolution that this one transposes reads the output and gives the input.
        long pairs = new WindowAxis(output, Kernel, Stride, Dilation, Padding, Padding).RealPairs(windows: size, output);
        return ((double)pairs / output, (double)pairs / size);
    }
}
