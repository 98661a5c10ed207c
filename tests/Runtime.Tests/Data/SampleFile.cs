using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using TypedNets.Data;

namespace TypedNets.Tests.Data;

/// <summary>A small published file with its checksums.</summary>
public static class SampleFile
{
    public static byte[] Content { get; } = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i >> 3))];

    public static byte[] Packed { get; } = Gzip(Content);

    public static DataFile At(params Uri[] addresses) => new("sample.bin.gz", Sha256(Packed), Sha256(Content), addresses);

    public static byte[] Gzip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(content);
        return target.ToArray();
    }

    /// <summary>A .tar.gz archive of files.</summary>
    public static byte[] Archive(params (string Name, byte[] Content)[] files)
    {
        using var target = new MemoryStream();
        using (var tar = new TarWriter(target, leaveOpen: true))
        {
            foreach (var (name, content) in files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }
        return Gzip(target.ToArray());
    }

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
