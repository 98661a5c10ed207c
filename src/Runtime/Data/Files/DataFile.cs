namespace TypedNets.Data;

/// <summary>A published file, known by its content.</summary>
/// <param name="Name">The file name as published; ends in .gz when the file is compressed.</param>
/// <param name="Sha256">The SHA-256 of the published file, in hexadecimal.</param>
/// <param name="UnpackedSha256">The SHA-256 of its content when a .gz file is unpacked; null when it is not compressed.</param>
/// <param name="Addresses">Where it can be downloaded; tried in this order.</param>
public sealed record DataFile(string Name, string Sha256, string? UnpackedSha256, params IReadOnlyList<Uri> Addresses)
{
    /// <summary>
    /// The .tar.gz archive that it is published in, at the path <see cref="Name"/>; null when it is published by itself.
    /// </summary>
    public DataFile? Archive { get; init; }

    /// <summary>The name that the file has on the disk in its other form: unpacked when it is published compressed, else compressed.</summary>
    public string OtherName => UnpackedSha256 is null ? Name + ".gz" : Name[..^".gz".Length];
}
