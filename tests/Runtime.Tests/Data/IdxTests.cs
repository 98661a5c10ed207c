using TypedNets.Data;

namespace TypedNets.Tests.Data;

public sealed class IdxTests
{
    /// <summary>2 x 3 bytes.</summary>
    private static readonly byte[] Whole = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_gzipped_files(bool gzipped)
    {
        using var folder = new TemporaryFolder();
        var array = Idx.Read(folder.Write("data", gzipped ? SampleFile.Gzip(Whole) : Whole));
        Assert.Equal([2, 3], array.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 255], array.Values);
    }

    [Fact]
    public void Reads_sizes_of_more_than_one_byte()
    {
        byte[] content = [0, 0, 8, 1, 0, 1, 2, 3, .. new byte[0x010203]];
        Assert.Equal([0x010203], Idx.Parse(content, "x").Shape);
    }

    [Theory]
    [InlineData("", "begins with ,")]
    [InlineData("0000", "begins with 0000,")]
    [InlineData("01000801", "begins with 01000801, expected 000008")]
    [InlineData("00000D0100000000", "begins with 00000D01")] // floats
    [InlineData("0000080200000002000000", "a header for 2 axes takes 12 bytes, the file has 11")]
    [InlineData("000008020000000200000003" + "0102030405", "for shape [2, 3] it must have 18 bytes, but it has 17")]
    [InlineData("000008020000000200000003" + "01020304050607", "for shape [2, 3] it must have 18 bytes, but it has 19")]
    [InlineData("00000802FFFFFFFFFFFFFFFF", "more than 2,147,483,647 elements")]
    [InlineData("0000080200000000FFFFFFFF", "more than 2,147,483,647 elements")]
    public void Says_what_is_damaged(string content, string message)
    {
        var e = Assert.Throws<DataFileException>(() => Idx.Parse(Convert.FromHexString(content), "some/file"));
        Assert.Equal("some/file", e.FilePath);
        Assert.Contains("some/file is not a whole IDX file", e.Message);
        Assert.Contains(message, e.Message);
    }

    [Fact]
    public void Says_which_file_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        string missing = Path.Combine(folder.FullPath, "nothing");
        Assert.Contains(missing, Assert.Throws<DataFileException>(() => Idx.Read(missing)).Message);
        string broken = folder.Write("broken.gz", [.. SampleFile.Gzip(Whole)[..12], 1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Contains(broken, Assert.Throws<DataFileException>(() => Idx.Read(broken)).Message);
        string cut = folder.Write("cut.gz", SampleFile.Packed[..1000]);
        Assert.Contains(cut, Assert.Throws<DataFileException>(() => Idx.Read(cut)).Message);
    }
}
