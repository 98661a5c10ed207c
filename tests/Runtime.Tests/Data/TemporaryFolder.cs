namespace TypedNets.Tests.Data;

/// <summary>A folder that exists for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("typednets-").FullName;

    public string[] AllFiles => [.. Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(FullPath, f))];

    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
