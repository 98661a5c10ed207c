namespace TypedNets.Packaging.Tests;

/// <summary>A folder of its own outside the repository, gone after the test.</summary>
internal sealed class TemporaryFolder(string prefix) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(prefix + "-").FullName;

    public string File(string relative) => System.IO.Path.GetFullPath(relative, Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
