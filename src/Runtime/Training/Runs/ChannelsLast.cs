using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// The order in memory in which libtorch's convolutions on a CPU are fastest: all channels of a pixel side by side. Whatever follows keeps
/// the order of its input, so that it is enough to lay a batch out once. Results differ by rounding alone.
/// </summary>
internal static class ChannelsLast
{
    /// <summary>Whether a network gains by it: it has kernels over two axes, on the CPU.</summary>
    public static bool Suits(nn.Module module) => module.parameters().Any(parameter => parameter.dim() == 4 && parameter.device_type == TorchSharp.DeviceType.CPU);

    /// <summary>The same images in this order, which the caller disposes.</summary>
    /// <param name="images">Batch × channels × height × width; anything else is returned as it is.</param>
    public static Tensor Of(Tensor images)
    {
        if (images.dim() != 4)
            return images.alias();
        long[] shape = images.shape;
        // With one channel both orders are the same memory; only the strides say which of the two is meant.
        if (shape[1] == 1 && images.is_contiguous())
            return images.as_strided(shape, [shape[2] * shape[3], 1, shape[3], 1]);
        using Tensor pixels = images.permute(0, 2, 3, 1);
        using Tensor laid = pixels.contiguous();
        return laid.permute(0, 3, 1, 2);
    }
}
