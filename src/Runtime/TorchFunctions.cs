using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Functions that TorchSharp lacks or has wrong; generated code calls them.</summary>
public static class TorchFunctions
{
    /// <summary>Sets whole channels to zero in training; otherwise a view of the input.</summary>
    /// <param name="input">N×C×L.</param>
    /// <param name="p">Probability of zero.</param>
    /// <param name="training">Whether anything is set to zero.</param>
    public static Tensor Dropout1d(Tensor input, double p, bool training)
    {
        using Tensor map = input.unsqueeze(-1);
        using Tensor dropped = nn.functional.dropout2d(map, p, training);
        return dropped.squeeze(-1);
    }

    /// <summary>
    /// The transposed convolution of a module with an output padding that differs between the axes: TorchSharp's module applies the
    /// first axis' to all.
    /// </summary>
    /// <param name="module">A module over 2 or 3 axes without output padding; a hook of it computes its output anew.</param>
    /// <param name="outputPadding">One per axis.</param>
    public static void PadOutput(TorchSharp.Modules.ConvolutionTranspose module, params long[] outputPadding) =>
        module.register_forward_hook((_, input, output) =>
        {
            output.Dispose();
            return outputPadding.Length == 2
                ? nn.functional.conv_transpose2d(input, module.weight, module.bias, module.stride, module.padding, outputPadding, module.dilation, module.groups)
                : nn.functional.conv_transpose3d(input, module.weight, module.bias, module.stride, module.padding, outputPadding, module.dilation, module.groups);
        });

    /// <summary>Puts a learned token before the positions of each sequence.</summary>
    /// <param name="token">1×1×E.</param>
    /// <param name="input">N×T×E.</param>
    /// <returns>N×(T+1)×E.</returns>
    public static Tensor Prepend(Tensor token, Tensor input)
    {
        using Tensor tokens = token.expand(input.shape[0], 1, -1);
        return cat([tokens, input], 1);
    }

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
