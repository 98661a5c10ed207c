[assembly: AssemblyFixture(typeof(TypedNets.Packaging.Tests.Consumer.PackedPackage))]

namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>The package, made once for all tests from the sources as they are, under a version that no cache has seen.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new("typednets-package");
    private readonly Lazy<CommandResult> _pack;

    public PackedPackage() => _pack = new Lazy<CommandResult>(Pack);

    /// <summary>The version of this run.</summary>
    public string Version { get; } = $"{BuildFacts.PackageVersion}-test.{Guid.NewGuid():N}";

    /// <summary>The folder to use as a package source.</summary>
    public string Feed => Path.GetDirectoryName(File)!;

    /// <summary>Where consumers keep the unpacked package.</summary>
    public string Cache => _folder.File("cache");

    /// <summary>What dotnet pack said.</summary>
    public string PackOutput => _pack.Value.MustSucceed().Output;

    /// <summary>The packed file.</summary>
    public string File
    {
        get
        {
            _pack.Value.MustSucceed();
            return Assert.Single(Directory.GetFiles(_folder.File("feed")));
        }
    }

    public void Dispose() => _folder.Dispose();

    // Outputs and obj go to a folder of their own: a build of the repository may be under way.
    private CommandResult Pack() => DotNet.Build(
        BuildFacts.RepositoryRoot, "pack", "src/Runtime/TypedNets.csproj", "--configuration", "Release",
        "--artifacts-path", _folder.File("artifacts"), "--output", _folder.File("feed"), $"-p:Version={Version}");
}
