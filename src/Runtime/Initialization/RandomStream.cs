using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Where the random streams of parameters begin.</summary>
internal static class RandomStream
{
    /// <summary>
    /// The seed of a parameter's stream: the first eight bytes of SHA-256 over the root seed (little-endian) and the path (UTF-8).
    /// A cryptographic hash, because libtorch's CPU generator keeps only the low 32 bits, in which near seeds must differ too.
    /// </summary>
    public static long Seed(long root, string path)
    {
        byte[] key = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(path)];
        BinaryPrimitives.WriteInt64LittleEndian(key, root);
        Encoding.UTF8.GetBytes(path, key.AsSpan(sizeof(long)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>What the projections of an attention share, which are drawn together; null for what is drawn by itself.</summary>
    public static string? JointPath(Draw draw, string path) => draw is not Draw.Mimetic ? null
        : path[..^(path.EndsWith("in_proj_weight", StringComparison.Ordinal) ? "in_proj_weight" : "out_proj.weight").Length];

    /// <summary>A root seed from libtorch's global generator, below 2⁵³ so that it survives JSON.</summary>
    public static long NewRoot()
    {
        using Tensor drawn = randint(0, 1L << 53, [1], ScalarType.Int64);
        return drawn.item<long>();
    }
}
