using TypedNets.Build;

namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>
/// A console project outside the repository that knows TypedNets only as a package.
/// Give it the text of Program.cs, then <see cref="Build"/>, <see cref="Run"/> or <see cref="Publish"/> it and look at the output.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string Name = "Consumer";
    private readonly PackedPackage _package;
    private readonly TemporaryFolder _folder = new("typednets-consumer");

    /// <param name="package">The package under test.</param>
    /// <param name="program">Program.cs: top-level statements, networks below them.</param>
    /// <param name="properties">Lines for the project's PropertyGroup, for example a LangVersion.</param>
    /// <param name="withLibtorch">Whether the project references this host's libtorch package.</param>
    public ConsumerProject(PackedPackage package, string program, string properties = "", bool withLibtorch = true)
    {
        _package = package;
        var libtorch = withLibtorch ? PackageReference(BuildFacts.LibtorchPackage, BuildFacts.LibtorchVersion) : "";
        WriteFile("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="typednets-under-test" value="{package.Feed}" />
                <add key="own" value="{Directory.CreateDirectory(_folder.File("feed")).FullName}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="already-restored" value="{BuildFacts.PackageCache}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        WriteProject(Name, $"<OutputType>Exe</OutputType>{properties}", PackageReference("TypedNets", package.Version) + libtorch);
        WriteFile($"{Name}/Program.cs", program);
    }

    /// <summary>What a project that uses TypedNets references.</summary>
    public static string References(PackedPackage package) =>
        PackageReference("TypedNets", package.Version) + PackageReference(BuildFacts.LibtorchPackage, BuildFacts.LibtorchVersion);

    /// <summary>The native library in the output folder of a plain build.</summary>
    public string BuiltLibrary => _folder.File($"{Name}/bin/Debug/net10.0/runtimes/linux-x64/native/libLibTorchSharp.so");

    /// <summary>The native library as its package brings it.</summary>
    public static string PackagedLibrary => Path.Combine(
        BuildFacts.PackageCache, "torchsharp", BuildFacts.TorchSharpVersion, "runtimes/linux-x64/native/libLibTorchSharp.so");

    public CommandResult Build(params string[] arguments) => DotNet.Build(_folder.File(Name), "build", arguments);

    /// <summary>Runs what <see cref="Build"/> made.</summary>
    public CommandResult Run() => DotNet.Run(_folder.Path, "dotnet", _folder.File($"{Name}/bin/Debug/net10.0/{Name}.dll"));

    /// <summary>Publishes, and returns the folder.</summary>
    public string Publish(params string[] arguments)
    {
        var output = _folder.File("publish-" + Guid.NewGuid().ToString("N")[..8]);
        DotNet.Build(_folder.File(Name), "publish", [.. arguments, "--output", output]).MustSucceed();
        return output;
    }

    /// <summary>Runs the executable in a folder that <see cref="Publish"/> made.</summary>
    public CommandResult RunPublished(string folder) =>
        DotNet.Run(_folder.Path, Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name));

    /// <summary>Adds a class library beside the project.</summary>
    public void AddLibrary(string name, string code, string items)
    {
        WriteProject(name, "", items);
        WriteFile($"{name}/{name}.cs", code);
    }

    /// <summary>Packs a library added before as version 1.0.0, which the project can then reference.</summary>
    public void Pack(string library) => DotNet.Build(_folder.File(library), "pack", "--output", _folder.File("feed")).MustSucceed();

    /// <summary>Makes the project reference these items, instead of the packages.</summary>
    public void Reference(string items) => WriteProject(Name, "<OutputType>Exe</OutputType>", items);

    /// <summary>Changes the program.</summary>
    public void Write(string program) => WriteFile($"{Name}/Program.cs", program);

    /// <summary>A reference to a library added before.</summary>
    public static string ProjectReference(string library) => $"""<ProjectReference Include="../{library}/{library}.csproj" />""";

    public static string PackageReference(string id, string version) => $"""<PackageReference Include="{id}" Version="{version}" />""";

    /// <summary>What is left to relax in a library: <see cref="RelaxOutcome.AlreadyWeak"/> when the fix was applied.</summary>
    public static RelaxOutcome Inspect(string library) => SymbolVersionNeed.Relax(File.ReadAllBytes(library), "GLIBCXX_3.4.32");

    public void Dispose() => _folder.Dispose();

    private void WriteProject(string name, string properties, string items) => WriteFile($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestorePackagesPath>{_package.Cache}</RestorePackagesPath>
            <!-- A source that cannot be reached does not matter when the caches have everything. -->
            <RestoreIgnoreFailedSources>true</RestoreIgnoreFailedSources>
            <NuGetAudit>false</NuGetAudit>
            <!-- Some versions that TorchSharp names do not exist everywhere; the nearest newer one is fine. -->
            <NoWarn>$(NoWarn);NU1603</NoWarn>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    private void WriteFile(string path, string text)
    {
        var file = _folder.File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
