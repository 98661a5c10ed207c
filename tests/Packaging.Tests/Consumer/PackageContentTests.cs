using System.IO.Compression;
using System.Xml.Linq;

namespace TypedNets.Packaging.Tests.Consumer;

public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void The_package_has_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "TypedNets.nuspec",
                "analyzers/dotnet/cs/TypedNets.Abstractions.dll",
                "analyzers/dotnet/cs/TypedNets.Analysis.dll",
                "analyzers/dotnet/cs/TypedNets.CodeFixes.dll",
                "analyzers/dotnet/cs/TypedNets.Completion.dll",
                "analyzers/dotnet/cs/TypedNets.Generators.dll",
                "build/TypedNets.targets",
                "buildTransitive/TypedNets.Checks.targets",
                "buildTransitive/TypedNets.NativeLibrary.targets",
                "buildTransitive/TypedNets.targets",
                "lib/net10.0/TypedNets.Abstractions.dll",
                "lib/net10.0/TypedNets.Abstractions.xml",
                "lib/net10.0/TypedNets.Analysis.dll",
                "lib/net10.0/TypedNets.Analysis.xml",
                "lib/net10.0/TypedNets.dll",
                "lib/net10.0/TypedNets.xml",
                "tasks/netstandard2.0/TypedNets.Build.dll",
            ],
            files);
    }

    [Fact]
    public void The_package_depends_on_TorchSharp_alone()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("TypedNets.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency");

        var dependency = Assert.Single(dependencies);
        Assert.Equal("TorchSharp", dependency.Attribute("id")!.Value);
        Assert.Equal(BuildFacts.TorchSharpVersion, dependency.Attribute("version")!.Value);
    }

    [Fact]
    public void Packing_warns_of_nothing() => Assert.DoesNotContain("warning NU", package.PackOutput, StringComparison.Ordinal);

    // The rest is the envelope of every package.
    private static bool IsOurs(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml";
}
