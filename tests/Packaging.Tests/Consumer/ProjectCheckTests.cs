namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>Mistakes in a consumer's project file.</summary>
public class ProjectCheckTests(PackedPackage package)
{
    [Theory]
    [InlineData("12")]
    [InlineData("12.0")]
    [InlineData("7.3")]
    public void An_old_LangVersion_is_one_clear_error(string version)
    {
        using var consumer = new ConsumerProject(package, "", $"<LangVersion>{version}</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>");
        var build = consumer.Build().MustFail();
        Assert.Contains($"error TNCFG0001: TypedNets needs C# 13 or later (partial properties), but LangVersion of Consumer.csproj is {version}.", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13")]
    [InlineData("latest")]
    public void A_later_LangVersion_is_fine(string version)
    {
        using var consumer = new ConsumerProject(package, "System.Console.WriteLine();", $"<LangVersion>{version}</LangVersion>", withLibtorch: false);
        Assert.DoesNotContain("TNCFG0001", consumer.Build().MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_compiler_is_one_clear_error()
    {
        using var consumer = new ConsumerProject(package, "", withLibtorch: false);
        var build = consumer.Build("-p:CompilerApiVersion=roslyn4.8").MustFail();
        Assert.Contains("error TNCFG0001: TypedNets needs the C# compiler 4.14 or later, but this build uses 4.8.", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_without_libtorch_is_told_the_line_to_add()
    {
        using var consumer = new ConsumerProject(package, "System.Console.WriteLine();", withLibtorch: false);
        var line = ConsumerProject.PackageReference(BuildFacts.LibtorchPackage, BuildFacts.LibtorchVersion);
        var build = consumer.Build().MustSucceed();
        Assert.Contains("warning TNCFG0002: Consumer.csproj references no libtorch package", build.Output, StringComparison.Ordinal);
        Assert.Contains(line, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_libtorch_is_not_bothered()
    {
        using var consumer = new ConsumerProject(package, "System.Console.WriteLine();", "<NoWarn>$(NoWarn);TNCFG0002</NoWarn>", withLibtorch: false);
        consumer.AddLibrary("Library", "namespace Library; public class Nothing;", ConsumerProject.PackageReference("TypedNets", package.Version));
        Assert.DoesNotContain("TNCFG", consumer.Build("../Library/Library.csproj").MustSucceed().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TNCFG", consumer.Build().MustSucceed().Output, StringComparison.Ordinal);
    }
}
