using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Functions that TorchSharp lacks or has wrong; generated code calls them.</summary>
public static class TorchFunctions
{
    /// <summary>
    /// The randomised leaky ReLU (Xu et al. 2015): below zero each element is multiplied by its own slope, uniform on
    /// [lower, upper), in training, and by the mean slope otherwise.
    /// </summary>
    /// <param name="input">Any shape.</param>
    /// <param name="lower">Smallest slope.</param>
    /// <param name="upper">Largest slope.</param>
    /// <param name="training">Whether slopes are drawn.</param>
    public static Tensor RReLU(Tensor input, double lower, double upper, bool training)
    {
        if (!training)
            return nn.functional.leaky_relu(input, (lower + upper) / 2);
        using Tensor slopes = empty_like(input, requires_grad: false).uniform_(lower, upper);
        using Tensor negative = input * slopes;
        using Tensor isPositive = input >= 0;
        return where(isPositive, input, negative);
    }
}
