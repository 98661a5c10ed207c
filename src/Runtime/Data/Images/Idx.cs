using System.Buffers.Binary;
using System.IO.Compression;

namespace TypedNets.Data;

/// <summary>An array of unsigned bytes as an IDX file holds it.</summary>
/// <param name="Shape">The size of each axis.</param>
/// <param name="Values">The elements, the last axis fastest.</param>
public sealed record IdxArray(IReadOnlyList<int> Shape, byte[] Values);

/// <summary>
/// Reads the IDX format of MNIST (yann.lecun.com/exdb/mnist): two zero bytes, the element type, the number of axes, each axis' size
/// as a big-endian 32-bit integer, then the elements. Only unsigned bytes (type 0x08) are read, which is all that MNIST's kin use.
/// </summary>
public static class Idx
{
    private const byte UnsignedByte = 0x08;

    /// <summary>Reads a file, plain or gzipped (told by its content, not by its name).</summary>
    /// <exception cref="DataFileException">The file is missing or not what the format says.</exception>
    public static IdxArray Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes is [0x1F, 0x8B, ..])
            {
                using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
                using var content = new MemoryStream();
                gzip.CopyTo(content);
                bytes = content.ToArray();
            }
            return Parse(bytes, path);
        }
        catch (Exception e) when (e is (IOException and not DataFileException) or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataFileException(path, $"The IDX file {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The whole content, not compressed.</param>
    /// <param name="name">The file's name or path, for messages.</param>
    /// <exception cref="DataFileException">The content is not what the format says.</exception>
    public static IdxArray Parse(ReadOnlySpan<byte> content, string name)
    {
        if (content.Length < 4 || content[0] != 0 || content[1] != 0 || content[2] != UnsignedByte)
            throw Damaged(name,
                $"it begins with {Convert.ToHexString(content[..Math.Min(4, content.Length)])}, expected 000008 and the number of axes");
        int rank = content[3], header = 4 + 4 * rank;
        if (content.Length < header)
            throw Damaged(name, $"a header for {rank} axes takes {header} bytes, the file has {content.Length}");

        int[] shape = new int[rank];
        long length = 1;
        for (int axis = 0; axis < rank; axis++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(content.Slice(4 + 4 * axis, 4));
            length *= size; // below 2^63, since what was multiplied before is below 2^31
            if (size > int.MaxValue || length > int.MaxValue)
                throw Damaged(name, $"its header states more than {int.MaxValue:N0} elements");
            shape[axis] = (int)size;
        }
        if (header + length != content.Length)
            throw Damaged(name,
                $"for shape [{string.Join(", ", shape)}] it must have {header + length:N0} bytes, but it has {content.Length:N0}");
        return new IdxArray(shape, content[header..].ToArray());
    }

    private static DataFileException Damaged(string name, string what) =>
        new(name, $"{name} is not a whole IDX file of unsigned bytes: {what}. Delete it and fetch it again.");
}
