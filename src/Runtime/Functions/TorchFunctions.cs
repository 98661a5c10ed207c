using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Functions that TorchSharp lacks or has wrong; generated code calls them.</summary>
public static class TorchFunctions
{
    /// <summary>
    /// The largest value of each of depth·height·width windows; window i of n′ over n places has those from ⌊i·n/n′⌋ to before
    /// ⌈(i + 1)·n/n′⌉. The largest of a box is that of its slices' largest, so two pools over two axes find it.
    /// </summary>
    /// <param name="input">N×C×D×H×W.</param>
    /// <param name="depth">Number of windows on the first axis.</param>
    /// <param name="height">Number of windows on the second axis.</param>
    /// <param name="width">Number of windows on the last axis.</param>
    public static Tensor AdaptiveMaxPool3d(Tensor input, long depth, long height, long width)
    {
        using Tensor slices = input.flatten(1, 2);
        using Tensor pooled = nn.functional.adaptive_max_pool2d(slices, [height, width]);
        using Tensor volume = pooled.unflatten(1, [input.size(1), input.size(2)]);
        using Tensor columns = volume.flatten(3, 4);
        using Tensor output = nn.functional.adaptive_max_pool2d(columns, [depth, height * width]);
        return output.unflatten(3, [height, width]);
    }

    /// <summary>What a module returned, as a tensor of its own: a view where the module returned what it read.</summary>
    /// <param name="output">What it returned.</param>
    /// <param name="inputs">What it read.</param>
    public static Tensor Own(Tensor output, params ReadOnlySpan<Tensor> inputs)
    {
        foreach (Tensor input in inputs)
        {
            if (ReferenceEquals(input, output))
                return output.alias();
        }

        return output;
    }

    /// <summary>The sum of three or more values.</summary>
    /// <param name="first">A value; never changed.</param>
    /// <param name="second">A value of a shape that broadcasts with it.</param>
    /// <param name="others">Further ones.</param>
    public static Tensor Sum(Tensor first, Tensor second, params ReadOnlySpan<Tensor> others) => Join(static (a, b) => a.add(b), first, second, others);

    /// <summary>The product, element by element, of three or more values.</summary>
    /// <inheritdoc cref="Sum"/>
    public static Tensor Product(Tensor first, Tensor second, params ReadOnlySpan<Tensor> others) => Join(static (a, b) => a.mul(b), first, second, others);

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

    /// <summary>(Σxᵖ)^(1/p) of each window over 3 axes, by PyTorch's formula: negative sums keep their sign under the root.</summary>
    /// <param name="input">N×C×D×H×W.</param>
    /// <param name="normType">The power p, other than zero.</param>
    /// <param name="kernelSize">Size of the window, one per axis.</param>
    /// <param name="stride">Step between windows, one per axis; null is the window's size.</param>
    /// <param name="ceilMode">Whether a last, incomplete window counts.</param>
    public static Tensor LPPool3d(Tensor input, double normType, long[] kernelSize, long[]? stride = null, bool ceilMode = false)
    {
        using Tensor powers = input.pow(normType);
        using Tensor mean = nn.functional.avg_pool3d(powers, kernelSize, stride, ceil_mode: ceilMode);
        using Tensor sign = mean.sign(), magnitude = mean.abs(), positive = magnitude.relu(), signed = sign * positive;
        using Tensor sum = signed * (kernelSize[0] * kernelSize[1] * kernelSize[2]);
        return sum.pow(1 / normType);
    }

    /// <summary>
    /// x/(k + α/size·Σx²)^β, the sum over neighbouring channels (Krizhevsky et al. 2012). PyTorch's own fails on inputs over several
    /// axes that are not contiguous, such as after Permute.
    /// </summary>
    /// <param name="input">N×C×…</param>
    /// <param name="size">Number of channels in the sum.</param>
    /// <param name="alpha">Factor of the mean square.</param>
    /// <param name="beta">Exponent.</param>
    /// <param name="k">Added to the mean square.</param>
    public static Tensor LocalResponseNorm(Tensor input, long size, double alpha = 1e-4, double beta = 0.75, double k = 1)
    {
        using Tensor contiguous = input.contiguous();
        return nn.functional.local_response_norm(contiguous, size, alpha, beta, k);
    }

    /// <summary>
    /// Pads the input of a convolution by hooks of it: TorchSharp's modules take the axes in the wrong order where they are to keep the
    /// size and pad with other than zeros.
    /// </summary>
    /// <param name="module">A module without padding.</param>
    /// <param name="padding">Before and after each axis, the last axis first.</param>
    /// <param name="mode">What is padded with.</param>
    public static void PadInput(TorchSharp.Modules.Convolution module, long[] padding, PaddingModes mode)
    {
        module.register_forward_pre_hook((_, input) => nn.functional.pad(input, padding, mode));
        module.register_forward_hook((_, padded, output) =>
        {
            padded.Dispose();
            return output;
        });
    }

    /// <summary>
    /// The transposed convolution of a module with an output padding that differs between the axes: TorchSharp's module applies the
    /// first axis' to all.
    /// </summary>
    /// <param name="module">
    /// A module over 2 or 3 axes without padding, with which its own output may come to nothing; a hook of it computes its output anew.
    /// </param>
    /// <param name="padding">What is cut off both ends, one per axis.</param>
    /// <param name="outputPadding">What is added at the end, one per axis.</param>
    public static void PadOutput(TorchSharp.Modules.ConvolutionTranspose module, long[] padding, long[] outputPadding) =>
        module.register_forward_hook((_, input, output) =>
        {
            output.Dispose();
            return outputPadding.Length == 2
                ? nn.functional.conv_transpose2d(input, module.weight, module.bias, module.stride, padding, outputPadding, module.dilation, module.groups)
                : nn.functional.conv_transpose3d(input, module.weight, module.bias, module.stride, padding, outputPadding, module.dilation, module.groups);
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
    /// Lets a module normalise N×C, which PyTorch's takes and TorchSharp's refuses: hooks of it add a position before, and take it away
    /// after. To hooks that are registered later the input has that position before the pass, and is freed after it.
    /// </summary>
    /// <param name="module">The module.</param>
    public static void TakeFeatures(TorchSharp.Modules.GroupNorm module)
    {
        module.register_forward_pre_hook((_, input) => input.unsqueeze(-1));
        module.register_forward_hook((_, input, output) =>
        {
            input.Dispose();
            using (output)
                return output.squeeze(-1);
        });
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

    private static Tensor Join(Func<Tensor, Tensor, Tensor> join, Tensor first, Tensor second, ReadOnlySpan<Tensor> others)
    {
        Tensor joined = join(first, second);
        foreach (Tensor other in others)
        {
            using Tensor part = joined;
            joined = join(part, other);
        }

        return joined;
    }
}
