using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Checks a network's inputs; what a generated <c>forward</c> calls first.</summary>
public static class InputGuard
{
    /// <summary>Checks one input's number of dimensions, sizes, element type and device. Allocates nothing when they are right.</summary>
    /// <param name="input">The tensor: batch × the sizes of the spec, any size where that has null.</param>
    /// <param name="network">The network's spec.</param>
    /// <param name="index">The input's place in <see cref="NetworkSpec.Inputs"/>.</param>
    /// <param name="parameter">One of the network's parameters, whose device and floating point type count; null when it has none.</param>
    /// <exception cref="NetworkInputException">The tensor is null, disposed or wrong.</exception>
    public static void Check([NotNull] Tensor? input, NetworkSpec network, int index, Tensor? parameter)
    {
        ValueSpec expected = network.Inputs[index];
        if (input is null || input.IsInvalid
            || !HasShape(input, expected.Shape) || !HasType(input, expected, parameter) || !IsBeside(input, parameter))
        {
            throw InputMismatch.Describe(input, network, expected, parameter);
        }
    }

    // Sizes one by one: the whole shape at once costs an array and ten times as long.
    internal static bool HasShape(Tensor input, IReadOnlyList<long?> sizes)
    {
        if (input.ndim != sizes.Count + 1)
            return false;
        for (int i = 0; i < sizes.Count; i++)
        {
            if (sizes[i] is long size && input.size(i + 1) != size)
                return false;
        }

        return true;
    }

    internal static bool HasType(Tensor input, ValueSpec expected, Tensor? parameter) => expected.DType switch
    {
        DType.Int64 => input.dtype == ScalarType.Int64,
        _ => parameter is null ? is_floating_point(input.dtype) : input.dtype == parameter.dtype,
    };

    internal static bool IsBeside(Tensor input, Tensor? parameter)
    {
        if (parameter is null)
            return true;
        DeviceType device = input.device_type;
        return device == parameter.device_type && (device == DeviceType.CPU || input.device_index == parameter.device_index);
    }
}
