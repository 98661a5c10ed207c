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
    /// The file's content, unpacked and checked. The published form is preferred to the unpacked one; a file that is missing
    /// is downloaded where that is allowed.
    /// </summary>
    /// <exception cref="DataFileException">The file is missing and must or can not be downloaded, or it is damaged.</exception>
    /// <exception cref="OperationCanceledException">A download was cancelled; nothing partial is left.</exception>
    public byte[] Read(DataFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        string published = Path.Combine(FullPath, file.Name);
        string unpacked = Path.Combine(FullPath, file.UnpackedName);
        if (!File.Exists(published) && File.Exists(unpacked))
            return ReadChecked(unpacked, file.UnpackedSha256!);
        if (!File.Exists(published))
        {
            if (!AllowDownload)
                throw Missing(file, published, unpacked);
            Downloader.Fetch(file, published, cancellation);
        }
        byte[] bytes = ReadChecked(published, file.Sha256);
        return file.UnpackedSha256 is null ? bytes : Unpack(bytes);
    }

    private static byte[] ReadChecked(string path, string expected)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"The data file {path} cannot be read: {e.Message}", e);
        }
        string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
            return bytes;
        throw new DataFileException(path,
            $"The data file {path} is damaged or not the published one: its SHA-256 is {actual} ({bytes.Length:N0} bytes), " +
            $"expected {expected}. " +
            "Delete it, and it is downloaded again where that is allowed; or put the published file in its place.");
    }

    private static byte[] Unpack(byte[] compressed)
    {
        using var source = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    private static DataFileException Missing(DataFile file, string published, string unpacked) => new(published,
        $"The data file {file.Name} is missing, and downloading is not allowed. Looked for {published}"
        + (published == unpacked ? "" : $" and {unpacked}")
        + $". Set the environment variable {RootVariable} to the folder that contains "
        + $"{Path.GetFileName(Path.GetDirectoryName(published))}/, "
        + $"or allow downloading, or place the file there; it is published at {string.Join(", ", file.Addresses)}.");
}
