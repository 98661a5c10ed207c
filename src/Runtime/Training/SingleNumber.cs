using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>The number in a tensor that holds one.</summary>
internal static class SingleNumber
{
    /// <summary>Reads it, from the CPU's memory without a call that would make an object of it.</summary>
    /// <exception cref="ArgumentException">There are several, as of a loss that is not averaged.</exception>
    public static double Of(Tensor tensor)
    {
        if (tensor.numel() != 1)
            throw new ArgumentException($"A loss must be a single number, the mean over the batch, but is a tensor of [{string.Join(", ", tensor.shape)}].");
        if (tensor is { dtype: ScalarType.Float32, device_type: DeviceType.CPU })
            return MemoryMarshal.Read<float>(tensor.bytes);
        using Tensor number = tensor.detach().to(ScalarType.Float64, CPU);
        return MemoryMarshal.Read<double>(number.bytes);
    }
}
