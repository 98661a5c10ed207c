using static TorchSharp.torch;

namespace TypedNets.Checkpoints;

/// <summary>TorchSharp's own format: a count, then name, element type, sizes and bytes of each tensor.</summary>
internal static class TorchSharpFile
{
    /// <summary>Reads all tensors.</summary>
    public static IReadOnlyDictionary<string, Tensor> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var reader = new BinaryReader(file);
        try
        {
            var tensors = new OrderedDictionary<string, Tensor>();
            for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                string name = reader.ReadString();
                var type = (ScalarType)reader.Read7BitEncodedInt();
                long[] shape = new long[reader.Read7BitEncodedInt()];
                for (int i = 0; i < shape.Length; i++)
                    shape[i] = reader.Read7BitEncodedInt64();
                long size = shape.Aggregate((long)ElementTypes.SizeOf(type), (product, length) => checked(product * length));
                if (shape.Any(length => length < 0) || size > file.Length - file.Position)
                    throw new CheckpointFormatException(path, $"'{name}' of {type} {string.Join('×', shape)} reaches beyond the end; the file is cut off or damaged.");
                Tensor tensor = empty(shape, type);
                if (size > 0)
                    reader.BaseStream.ReadExactly(tensor.bytes);
                tensors.Add(name, tensor);
            }

            return tensors;
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            throw new CheckpointFormatException(path, "is no checkpoint of TorchSharp's, or is cut off; name the file .safetensors or .pt if it is of another format.", error);
        }
    }
}
