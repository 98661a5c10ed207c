using Microsoft.Build.Framework;
using TypedNets.Build;

namespace TypedNets.Packaging.Tests.Elf;

public sealed class RelaxGlibcxxVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("typednets-elf");
    private readonly RecordingBuildEngine _engine = new();

    private string Source => _folder.File("package/lib.so");

    private string Destination => _folder.File("obj/deep/lib.so");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_copy_is_relaxed_and_the_source_is_not()
    {
        var original = new SyntheticElf().Build();
        var time = WriteSource(original);

        Assert.True(Execute());
        Assert.Equal(new SyntheticElf { Flags = 2 }.Build(), File.ReadAllBytes(Destination));
        Assert.Equal(original, File.ReadAllBytes(Source));
        Assert.Equal(time, File.GetLastWriteTimeUtc(Source));
        Assert.Equal([Destination], Directory.GetFiles(Path.GetDirectoryName(Destination)!));
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void An_older_copy_is_replaced()
    {
        WriteSource(new SyntheticElf().Build());
        Directory.CreateDirectory(Path.GetDirectoryName(Destination)!);
        File.WriteAllText(Destination, "an older copy");

        Assert.True(Execute());
        Assert.Equal(new SyntheticElf { Flags = 2 }.Build(), File.ReadAllBytes(Destination));
    }

    [Fact]
    public void A_read_only_source_gives_a_copy_that_can_be_replaced()
    {
        WriteSource(new SyntheticElf().Build());
        File.SetAttributes(Source, FileAttributes.ReadOnly);

        Assert.True(Execute());
        Assert.False(File.GetAttributes(Destination).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(Source, FileAttributes.Normal);
    }

    [Fact]
    public void The_copy_is_never_older_than_the_source()
    {
        WriteSource(new SyntheticElf().Build());
        var future = DateTime.UtcNow.AddYears(1);
        File.SetLastWriteTimeUtc(Source, future);

        Assert.True(Execute());
        Assert.True(File.GetLastWriteTimeUtc(Destination) >= File.GetLastWriteTimeUtc(Source));
    }

    [Fact]
    public void A_library_that_uses_the_version_is_copied_as_it_is_and_the_log_says_why()
    {
        var original = new SyntheticElf { SymbolIsBound = true, SymbolIsLinked = true }.Build();
        WriteSource(original);

        Assert.True(Execute());
        Assert.Equal(original, File.ReadAllBytes(Destination));
        var message = Assert.Single(_engine.Messages);
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Contains("links to symbols of GLIBCXX_3.4.32", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_library_is_copied_as_it_is_with_a_warning()
    {
        var damaged = new SyntheticElf().Build()[..200];
        WriteSource(damaged);

        Assert.True(Execute());
        Assert.Equal(damaged, File.ReadAllBytes(Destination));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("TNCFG0003", warning.Code);
        Assert.Contains(Source, warning.Message, StringComparison.Ordinal);
        Assert.Contains("restore again", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_library_is_an_error_that_names_it()
    {
        Assert.False(Execute());
        var error = Assert.Single(_engine.Errors);
        Assert.Equal("TNCFG0004", error.Code);
        Assert.Contains(Source, error.Message, StringComparison.Ordinal);
    }

    private bool Execute() =>
        new RelaxGlibcxxVersion { BuildEngine = _engine, Source = Source, Destination = Destination, Version = SyntheticElf.Version }.Execute();

    private DateTime WriteSource(byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Source)!);
        File.WriteAllBytes(Source, bytes);
        return File.GetLastWriteTimeUtc(Source);
    }
}
