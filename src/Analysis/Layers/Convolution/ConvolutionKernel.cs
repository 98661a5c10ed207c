namespace TypedNets.Analysis.Layers;

/// <summary>What the shape of a convolution's kernel does not say.</summary>
/// <param name="Groups">Number of groups of channels.</param>
/// <param name="IsTransposed">Whether the input channels come first in the shape.</param>
public readonly record struct ConvolutionKernel(long Groups, bool IsTransposed);
