using System.Runtime.InteropServices;
using TypedNets.Build;

namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>TorchSharp runs in a consumer, without any preparation of the system, in every way that .NET puts a program together.</summary>
public class NativeLibraryTests(PackedPackage package)
{
    private const string SumOfSix = """
        using TorchSharp;
        using var ones = torch.ones(2, 3);
        Console.WriteLine($"sum = {ones.sum().item<float>()}");
        """;

    [Fact]
    public void A_consumer_builds_and_runs_and_a_second_build_rewrites_nothing()
    {
        using var consumer = new ConsumerProject(package, SumOfSix);

        consumer.Build("-warnaserror").MustSucceed();
        Assert.Contains("sum = 6", consumer.Run().MustSucceed().Output, StringComparison.Ordinal);

        var before = Directory.GetFiles(Path.GetDirectoryName(consumer.BuiltLibrary)!).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        var second = consumer.Build("--verbosity", "normal").MustSucceed();
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
        Assert.Contains("Skipping target \"RelaxLibTorchSharp\"", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_byte_of_the_copy_differs_and_the_package_cache_is_untouched()
    {
        using var consumer = new ConsumerProject(package, SumOfSix);
        consumer.Build().MustSucceed();

        var packaged = File.ReadAllBytes(ConsumerProject.PackagedLibrary);
        var built = File.ReadAllBytes(consumer.BuiltLibrary);
        Assert.Equal(RelaxOutcome.Relaxed, ConsumerProject.Inspect(ConsumerProject.PackagedLibrary));
        Assert.Equal(RelaxOutcome.AlreadyWeak, ConsumerProject.Inspect(consumer.BuiltLibrary));
        Assert.Equal(packaged.Length, built.Length);
        var difference = Assert.Single(Enumerable.Range(0, built.Length), at => packaged[at] != built[at]);
        Assert.Equal(packaged[difference] | 2, built[difference]);
    }

    public static TheoryData<string[]> WaysToPublish => new(
        [],
        ["-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false"],
        ["-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishSingleFile=true"]);

    [Theory]
    [MemberData(nameof(WaysToPublish))]
    public void A_published_program_runs(string[] arguments)
    {
        using var consumer = new ConsumerProject(package, SumOfSix);
        var folder = consumer.Publish(arguments);
        Assert.Contains("sum = 6", consumer.RunPublished(folder).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_gets_TypedNets_through_a_library_runs()
    {
        using var consumer = new ConsumerProject(package, "Console.WriteLine(Library.Sums.Six());");
        consumer.AddLibrary(
            "Library",
            "namespace Library; public static class Sums { public static string Six() => $\"sum = {TorchSharp.torch.ones(2, 3).sum().item<float>()}\"; }",
            ConsumerProject.PackageReference("TypedNets", package.Version)
                + ConsumerProject.PackageReference(BuildFacts.LibtorchPackage, BuildFacts.LibtorchVersion));
        consumer.Reference(ConsumerProject.ProjectReference("Library"));

        consumer.Build("-warnaserror").MustSucceed();
        Assert.Contains("sum = 6", consumer.Run().MustSucceed().Output, StringComparison.Ordinal);
    }
}
