using static TorchSharp.torch;

namespace TypedNets.Checkpoints;

/// <summary>Element types by the names that the formats give them.</summary>
internal static class ElementTypes
{
    private static readonly (string Safetensors, string Storage, ScalarType Type, int Size)[] s_types =
    [
        ("F64", "DoubleStorage", ScalarType.Float64, 8),
        ("F32", "FloatStorage", ScalarType.Float32, 4),
        ("F16", "HalfStorage", ScalarType.Float16, 2),
        ("BF16", "BFloat16Storage", ScalarType.BFloat16, 2),
        ("I64", "LongStorage", ScalarType.Int64, 8),
        ("I32", "IntStorage", ScalarType.Int32, 4),
        ("I16", "ShortStorage", ScalarType.Int16, 2),
        ("I8", "CharStorage", ScalarType.Int8, 1),
        ("U8", "ByteStorage", ScalarType.Byte, 1),
        ("BOOL", "BoolStorage", ScalarType.Bool, 1),
    ];

    /// <summary>The type of this name in safetensors; null when there is none.</summary>
    public static ScalarType? OfSafetensors(string name) => Find(t => t.Safetensors == name)?.Type;

    /// <summary>The type of one of PyTorch's storages; null when there is none.</summary>
    public static ScalarType? OfStorage(string name) => Find(t => t.Storage == name)?.Type;

    /// <summary>The name in safetensors.</summary>
    /// <exception cref="NotSupportedException">Safetensors has no such type.</exception>
    public static string SafetensorsName(ScalarType type) => Find(t => t.Type == type)?.Safetensors
        ?? throw new NotSupportedException($"Safetensors has no element type {type}; convert the tensor first.");

    /// <summary>Bytes of an element.</summary>
    public static int SizeOf(ScalarType type) => Find(t => t.Type == type)!.Value.Size;

    private static (string Safetensors, string Storage, ScalarType Type, int Size)? Find(Func<(string Safetensors, string Storage, ScalarType Type, int Size), bool> isMeant)
    {
        foreach (var type in s_types)
        {
            if (isMeant(type))
                return type;
        }

        return null;
    }
}
