namespace TypedNets;

/// <summary>
/// The first layer starts with random high-pass filters, which show what was done to an image rather than what is in it; all others start as
/// <see cref="HeNormalAttribute"/> has them. Each filter, one for each pair of output and input channel, is drawn normal and its mean is
/// taken off, so that it gives nothing where the image is constant; then it is scaled back to Var W = gain²/fan-in/(1 − Correlation).
/// </summary>
/// <remarks>
/// That the first layer starts with random high-pass filters, whose scale keeps the variance and counts with the correlation of pixels, is Camacho
/// and Wang 2022 (Convolutional neural network initialization approaches for image manipulation detection). The rule here is not their
/// formula: it is the plain one that has these properties, exact for pixels that are all alike correlated within a window. It is an
/// error on a first convolution with one tap only, which has nothing to take a mean off.
/// </remarks>
public sealed class HighPassAttribute : ScaledInitializerAttribute
{
    /// <summary>Correlation of two pixels of a window, 0 ≤ Correlation &lt; 1: about 0.9 in photographs, 0 in noise.</summary>
    public double Correlation { get; set; }
}
