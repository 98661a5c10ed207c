using TypedNets.Data;

namespace TypedNets.Tests.Data;

public sealed class DataFolderTests : IDisposable
{
    private static readonly Uri Address = new("http://data.example/sample.bin.gz");

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    private byte[] Read(DataFile file) =>
        new DataFolder("set", _root.FullPath) { AllowDownload = false }.Read(file, TestContext.Current.CancellationToken);

    [Fact]
    public void Reads_the_published_file()
    {
        _root.Write("set/sample.bin.gz", SampleFile.Packed);
        Assert.Equal(SampleFile.Content, Read(SampleFile.At(Address)));
    }

    [Fact]
    public void Reads_the_unpacked_file()
    {
        _root.Write("set/sample.bin", SampleFile.Content);
        Assert.Equal(SampleFile.Content, Read(SampleFile.At(Address)));
    }

    [Fact]
    public void Reads_a_file_that_is_published_uncompressed()
    {
        _root.Write("set/plain.txt", [1, 2, 3]);
        Assert.Equal([1, 2, 3], Read(new DataFile("plain.txt", SampleFile.Sha256([1, 2, 3]).ToUpperInvariant(), null, Address)));
    }

    [Fact]
    public void Reads_a_file_that_is_published_uncompressed_and_lies_here_gzipped()
    {
        _root.Write("set/plain.txt.gz", SampleFile.Packed);
        Assert.Equal(SampleFile.Content, Read(new DataFile("plain.txt", SampleFile.Sha256(SampleFile.Content), null, Address)));
        string broken = _root.Write("set/broken.txt.gz", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        Assert.Contains($"{broken} is no whole gzip file",
            Assert.Throws<DataFileException>(() => Read(new DataFile("broken.txt", SampleFile.Sha256([1]), null, Address))).Message);
    }

    [Fact]
    public void Takes_a_file_from_its_archive()
    {
        byte[] archive = SampleFile.Archive(("other.bin", [9]), ("inner/sample.bin", SampleFile.Content));
        var server = new FakeServer(_ => FakeServer.Ok(archive));
        var folder = new DataFolder("set", _root.FullPath) { Downloader = new Downloader(server) };
        var file = new DataFile("inner/sample.bin", SampleFile.Sha256(SampleFile.Content), null)
        {
            Archive = new DataFile("all.tar.gz", SampleFile.Sha256(archive), null, Address),
        };
        Assert.Equal(SampleFile.Content, folder.Read(file, TestContext.Current.CancellationToken));
        Assert.Equal(SampleFile.Content, folder.Read(file, TestContext.Current.CancellationToken));
        Assert.Equal([Address], server.Requests);
        Assert.Equal([Path.Combine("set", "all.tar.gz")], _root.AllFiles);

        var absent = file with { Name = "inner/none.bin" };
        Assert.Contains("all.tar.gz has no file inner/none.bin", Assert.Throws<DataFileException>(() => Read(absent)).Message);
        Assert.Contains("all.tar.gz is damaged", Assert.Throws<DataFileException>(() => Read(file with { Sha256 = SampleFile.Sha256([9]) })).Message);
    }

    [Fact]
    public void Says_where_it_looked_and_what_to_do()
    {
        var e = Assert.Throws<DataFileException>(() => Read(SampleFile.At(Address)));
        Assert.Equal(Path.Combine(_root.FullPath, "set", "sample.bin.gz"), e.FilePath);
        Assert.Contains("sample.bin.gz is missing", e.Message);
        Assert.Contains(e.FilePath + " and " + Path.Combine(_root.FullPath, "set", "sample.bin") + ".", e.Message);
        Assert.Contains("TYPEDNETS_DATA to the folder that contains set/", e.Message);
        Assert.Contains("allow downloading", e.Message);
        Assert.Contains(Address.ToString(), e.Message);
        Assert.Empty(_root.AllFiles);
    }

    [Theory]
    [InlineData("sample.bin.gz")]
    [InlineData("sample.bin")]
    public void Refuses_a_damaged_file_and_leaves_it(string name)
    {
        byte[] content = name.EndsWith(".gz") ? [.. SampleFile.Packed] : [.. SampleFile.Content];
        string expected = SampleFile.Sha256(content);
        content[500] ^= 1;
        string path = _root.Write("set/" + name, content);
        var e = Assert.Throws<DataFileException>(() => Read(SampleFile.At(Address)));
        Assert.Equal(path, e.FilePath);
        Assert.Contains(path, e.Message);
        Assert.Contains($"expected {expected}", e.Message);
        Assert.Contains($"is {SampleFile.Sha256(content)}", e.Message);
        Assert.Contains("Delete it", e.Message);
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    [Fact]
    public void Downloads_what_is_missing_once()
    {
        var server = new FakeServer(_ => FakeServer.Ok(SampleFile.Packed));
        var folder = new DataFolder("set", _root.FullPath) { Downloader = new Downloader(server) };
        Assert.Equal(SampleFile.Content, folder.Read(SampleFile.At(Address), TestContext.Current.CancellationToken));
        Assert.Equal(SampleFile.Content, folder.Read(SampleFile.At(Address), TestContext.Current.CancellationToken));
        Assert.Equal([Address], server.Requests);
        Assert.Equal([Path.Combine("set", "sample.bin.gz")], _root.AllFiles);
    }

    [Fact]
    public void Names_a_file_that_cannot_be_read()
    {
        Directory.CreateDirectory(Path.Combine(_root.FullPath, "set"));
        string path = _root.Write("set/sample.bin.gz", SampleFile.Packed);
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains($"{path} cannot be read", Assert.Throws<DataFileException>(() => Read(SampleFile.At(Address))).Message);
    }
}
