using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace TypedNets.Data;

/// <summary>
/// The folder of one data set on the disk. It hands out the content of published files after checking their SHA-256, and downloads
/// what is missing.
/// </summary>
public sealed class DataFolder
{
    /// <summary>The environment variable that names the folder in which the data sets' folders lie.</summary>
    public const string RootVariable = "TYPEDNETS_DATA";

    /// <summary>The folder <c>root/name</c>; it need not exist yet.</summary>
    /// <param name="name">The data set's folder name, for example <c>mnist</c>.</param>
    /// <param name="root">The folder of all data sets; null means <see cref="DefaultRoot"/>.</param>
    public DataFolder(string name, string? root = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        FullPath = Path.GetFullPath(Path.Combine(string.IsNullOrEmpty(root) ? DefaultRoot : root, name));
    }

    /// <summary>
    /// The environment variable <c>TYPEDNETS_DATA</c>; without it the user's cache: <c>$XDG_CACHE_HOME/typednets</c> where that
    /// variable is set, else <c>typednets</c> in the folder for local application data.
    /// </summary>
    public static string DefaultRoot =>
        Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } data ? data
        : Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "typednets");

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>Whether a missing file may be downloaded; true unless set.</summary>
    public bool AllowDownload { get; init; } = true;

    /// <summary>How a file is fetched; a default one unless set.</summary>
    public Downloader Downloader { get; init; } = new();

    /// <summary>
    /// The file's content, unpacked and checked. The published form is preferred to the other one, which is unpacked or, of a file that
    /// is published uncompressed, gzipped; a file that is in neither is taken from its archive or downloaded where that is allowed.
    /// </summary>
    /// <exception cref="DataFileException">The file is missing and must or can not be downloaded, or it is damaged.</exception>
    /// <exception cref="OperationCanceledException">A download was cancelled; nothing partial is left.</exception>
    public byte[] Read(DataFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        string published = Path.Combine(FullPath, file.Name), other = Path.Combine(FullPath, file.OtherName);
        if (!File.Exists(published) && File.Exists(other))
            return file.UnpackedSha256 is { } unpacked ? ReadChecked(other, unpacked) : ReadPacked(other, file.Sha256);
        if (!File.Exists(published) && file.Archive is { } archive)
            return Extract(file, archive, cancellation);
        if (!File.Exists(published))
        {
            if (!AllowDownload)
                throw Missing(file, [published, other], file.Addresses);
            Downloader.Fetch(file, published, cancellation);
        }
        byte[] bytes = ReadChecked(published, file.Sha256);
        return file.UnpackedSha256 is null ? bytes : Unpack(bytes);
    }

    private static byte[] ReadChecked(string path, string expected) => Checked(path, ReadAll(path), expected);

    private static byte[] ReadPacked(string path, string expected)
    {
        try
        {
            return Checked(path, Unpack(ReadAll(path)), expected);
        }
        catch (InvalidDataException e)
        {
            throw new DataFileException(path, $"The data file {path} is no whole gzip file: {e.Message} Delete it and fetch it again.", e);
        }
    }

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"The data file {path} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] Checked(string path, byte[] bytes, string expected)
    {
        string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
            return bytes;
        throw new DataFileException(path,
            $"The data file {path} is damaged or not the published one: its SHA-256 is {actual} ({bytes.Length:N0} bytes), " +
            $"expected {expected}. " +
            "Delete it, and it is downloaded again where that is allowed; or put the published file in its place.");
    }

    /// <summary>A file's content from its archive, which is downloaded where it is missing.</summary>
    private byte[] Extract(DataFile file, DataFile archive, CancellationToken cancellation)
    {
        string path = Path.Combine(FullPath, archive.Name);
        if (!File.Exists(path) && !AllowDownload)
            throw Missing(file, [Path.Combine(FullPath, file.Name), Path.Combine(FullPath, file.OtherName), path], archive.Addresses);
        using var gzip = new GZipStream(new MemoryStream(Read(archive, cancellation)), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name != file.Name || entry.DataStream is not { } stream)
                continue;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return Checked(path, content.ToArray(), file.Sha256);
        }
        throw new DataFileException(path, $"The archive {path} has no file {file.Name}.");
    }

    private static byte[] Unpack(byte[] compressed)
    {
        using var source = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    private DataFileException Missing(DataFile file, IReadOnlyList<string> paths, IReadOnlyList<Uri> addresses) => new(paths[0],
        $"The data file {file.Name} is missing, and downloading is not allowed. Looked for {string.Join(" and ", paths)}. "
        + $"Set the environment variable {RootVariable} to the folder that contains {Path.GetFileName(FullPath)}/, "
        + $"or allow downloading, or place the file there; it is published at {string.Join(", ", addresses)}.");
}
