using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Checkpoints;

/// <summary>
/// The safetensors format: the length of a header as 8 bytes, little-endian; the header, JSON that gives each tensor's type, sizes and
/// place; the tensors' bytes. Nothing in it can run.
/// </summary>
internal static class Safetensors
{
    private const int LengthBytes = 8;
    private const string MetadataEntry = "__metadata__";

    /// <summary>The format's own limit.</summary>
    private const long LongestHeader = 100_000_000;

    /// <summary>Reads all tensors.</summary>
    public static IReadOnlyDictionary<string, Tensor> Read(string path) => Read(path, out _);

    /// <summary>Reads all tensors and what the file says beside them.</summary>
    public static IReadOnlyDictionary<string, Tensor> Read(string path, out IReadOnlyDictionary<string, string> metadata)
    {
        using FileStream file = File.OpenRead(path);
        byte[] header = ReadHeader(file, path);
        long start = LengthBytes + header.Length, available = file.Length - start;
        var tensors = new OrderedDictionary<string, Tensor>();
        foreach ((string name, ScalarType type, long[] shape, long begin, long end) in Entries(header, path))
        {
            long expected = SizeInBytes(shape, type);
            if (begin < 0 || end > available || end - begin != expected || expected > int.MaxValue)
            {
                throw new CheckpointFormatException(path,
                    $"'{name}' of {type} {string.Join('×', shape)} needs {expected} bytes, but the header gives it {begin} to {end} of {available}; the file is cut off or damaged, fetch it again.");
            }

            Tensor tensor = empty(shape, type);
            if (expected > 0)
            {
                file.Position = start + begin;
                file.ReadExactly(tensor.bytes);
            }

            tensors.Add(name, tensor);
        }

        metadata = Metadata(header);
        return tensors;
    }

    /// <summary>Writes tensors, those of the largest elements first so that each is aligned, and what is to be said beside them.</summary>
    public static void Write(IReadOnlyDictionary<string, Tensor> tensors, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        (string Name, Tensor Tensor)[] ordered = [.. tensors.Select(pair => (pair.Key, pair.Value)).OrderByDescending(entry => ElementTypes.SizeOf(Known(entry.Value.dtype)))];
        byte[] header = Header(ordered, metadata ?? new Dictionary<string, string>());
        WholeFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach ((_, Tensor tensor) in ordered)
            {
                using DisposeScope scope = NewDisposeScope();
                if (tensor.numel() > 0)
                    stream.Write(tensor.detach().cpu().contiguous().bytes);
            }
        });
    }

    private static byte[] Header((string Name, Tensor Tensor)[] tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            long offset = 0;
            json.WriteStartObject();
            json.WriteStartObject(MetadataEntry);
            json.WriteString("format", "pt");
            foreach ((string name, string text) in metadata)
                json.WriteString(name, text);
            json.WriteEndObject();
            foreach ((string name, Tensor tensor) in tensors)
            {
                long end = offset + SizeInBytes(tensor.shape, tensor.dtype);
                json.WriteStartObject(name);
                json.WriteString("dtype", ElementTypes.SafetensorsName(tensor.dtype));
                WriteNumbers(json, "shape", tensor.shape);
                WriteNumbers(json, "data_offsets", [offset, end]);
                json.WriteEndObject();
                offset = end;
            }

            json.WriteEndObject();
        }

        // Spaces up to the next eight bytes keep the data aligned.
        while (buffer.Length % LengthBytes != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static byte[] ReadHeader(FileStream file, string path)
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        if (file.Length < LengthBytes)
            throw new CheckpointFormatException(path, $"is {file.Length} bytes long, too short for a safetensors file; fetch it again.");
        file.ReadExactly(length);
        long size = BinaryPrimitives.ReadInt64LittleEndian(length);
        if (size is < 2 or > LongestHeader || size > file.Length - LengthBytes)
            throw new CheckpointFormatException(path, $"its header would be {size} bytes of {file.Length}, so this is no safetensors file, or it is cut off.");
        byte[] header = new byte[size];
        file.ReadExactly(header);
        return header;
    }

    private static List<(string Name, ScalarType Type, long[] Shape, long Begin, long End)> Entries(byte[] header, string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            var entries = new List<(string, ScalarType, long[], long, long)>();
            foreach (JsonProperty entry in json.RootElement.EnumerateObject().Where(entry => entry.Name != MetadataEntry))
            {
                string type = entry.Value.GetProperty("dtype").GetString() ?? "";
                long[] offsets = Numbers(entry.Value.GetProperty("data_offsets"));
                entries.Add((entry.Name,
                    ElementTypes.OfSafetensors(type) ?? throw new CheckpointFormatException(path, $"'{entry.Name}' has the element type '{type}', which TorchSharp lacks; convert it first."),
                    Numbers(entry.Value.GetProperty("shape")), offsets[0], offsets[1]));
            }

            return entries;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new CheckpointFormatException(path, "its header is not that of a safetensors file; fetch it again.", error);
        }
    }

    /// <summary>The header has been read as one before.</summary>
    private static Dictionary<string, string> Metadata(byte[] header)
    {
        using JsonDocument json = JsonDocument.Parse(header);
        return json.RootElement.TryGetProperty(MetadataEntry, out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object
            ? metadata.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.ToString())
            : [];
    }

    private static long[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt64())];

    private static long SizeInBytes(long[] shape, ScalarType type)
    {
        long size = ElementTypes.SizeOf(Known(type));
        foreach (long length in shape)
            size = length < 0 ? -1 : checked(size * length);
        return size;
    }

    private static ScalarType Known(ScalarType type)
    {
        _ = ElementTypes.SafetensorsName(type);
        return type;
    }
}
