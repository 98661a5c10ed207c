using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Says what is wrong with a network's input and what to do.</summary>
internal static class InputMismatch
{
    /// <summary>The exception for an input that <see cref="InputGuard"/> refuses.</summary>
    public static NetworkInputException Describe(Tensor? input, NetworkSpec network, ValueSpec expected, Tensor? parameter)
    {
        string type = expected.DType == DType.Int64 ? "int64" : parameter is null ? "a floating point type" : TypeText(parameter);
        string device = parameter is null ? "" : $" on {DeviceText(parameter)}";
        string message = $"{network.Network}: input '{expected.Name}' must be {ShapeText("N", expected.Shape)} of {type}{device}, but is ";
        message += input switch
        {
            null => "null. Pass a tensor.",
            { IsInvalid: true } => "disposed. Keep the tensor until the network has returned.",
            _ => $"{ShapeText(null, [.. input.shape])} of {TypeText(input)} on {DeviceText(input)}.{Remedies(input, expected, parameter)}",
        };
        return new NetworkInputException(message, expected.Name);
    }

    private static string Remedies(Tensor input, ValueSpec expected, Tensor? parameter)
    {
        var remedies = new List<string>();
        if (!InputGuard.HasShape(input, expected.Shape))
            remedies.Add(ShapeRemedy(input.shape, expected));
        if (!InputGuard.HasType(input, expected, parameter))
        {
            ScalarType type = expected.DType == DType.Int64 ? ScalarType.Int64 : parameter?.dtype ?? ScalarType.Float32;
            remedies.Add($"convert it: {expected.Name}.to(ScalarType.{type})");
        }

        if (!InputGuard.IsBeside(input, parameter))
        {
            string move = $"{expected.Name}.to(\"{DeviceText(parameter!)}\")";
            remedies.Add($"move it to the network's device, {move}, or the network to the input's");
        }

        return string.Concat(remedies.Select(remedy => $" {char.ToUpperInvariant(remedy[0])}{remedy[1..]}."));
    }

    private static string ShapeRemedy(long[] actual, ValueSpec expected)
    {
        IReadOnlyList<long?> sizes = expected.Shape;
        if (Fits(actual, sizes))
            return $"add the batch dimension: {expected.Name}.unsqueeze(0)";
        if (actual.Length == sizes.Count + 1 && sizes.Count > 1 && Fits([actual[^1], .. actual[1..^1]], sizes))
        {
            string order = string.Join(", ", Enumerable.Range(1, sizes.Count - 1).Prepend(sizes.Count).Prepend(0));
            return $"move the channels, which are last, behind the batch: {expected.Name}.permute({order})";
        }

        return actual.Length == sizes.Count + 1
            ? "resize or crop the samples, or declare their size in the network's [Input]"
            : "reshape it to the batch and the sizes of a sample";
    }

    private static bool Fits(ReadOnlySpan<long> actual, IReadOnlyList<long?> sizes)
    {
        if (actual.Length != sizes.Count)
            return false;
        for (int i = 0; i < actual.Length; i++)
        {
            if (sizes[i] is long size && actual[i] != size)
                return false;
        }

        return true;
    }

    private static string ShapeText(string? batch, IReadOnlyList<long?> sizes)
    {
        IEnumerable<string> texts = sizes.Select(size => size is long known ? Invariant.Text(known) : "any");
        string text = string.Join("×", batch is null ? texts : texts.Prepend(batch));
        return text.Length == 0 ? "a single number" : text;
    }

    private static string TypeText(Tensor tensor) =>
        tensor.dtype == ScalarType.Byte ? "uint8" : tensor.dtype.ToString().ToLowerInvariant();

    private static string DeviceText(Tensor tensor)
    {
        string type = tensor.device_type.ToString().ToLowerInvariant();
        return tensor.device_index < 0 ? type : $"{type}:{tensor.device_index}";
    }
}
