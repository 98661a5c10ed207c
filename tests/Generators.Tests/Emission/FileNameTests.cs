using TypedNets.Analysis;

namespace TypedNets.Generators.Tests.Emission;

/// <summary>A generated file is called after its class, unless a compiler or a file system would refuse that.</summary>
public class FileNameTests
{
    [Fact]
    public void A_file_is_called_after_its_class() => Assert.Equal("My.Net.g.cs", FileNames.Of("My.Net", []));

    [Fact]
    public void Names_that_differ_in_case_alone_get_different_files()
    {
        EquatableArray<string> clashes = FileNames.Clashes(["My.Net", "My.Other", "My.NET"]);

        Assert.Equal(["My.NET", "My.Net"], clashes);
        Assert.Equal("My.Other.g.cs", FileNames.Of("My.Other", clashes));
        Assert.NotEqual(FileNames.Of("My.Net", clashes), FileNames.Of("My.NET", clashes), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Long_names_are_cut_and_stay_different()
    {
        string start = new('N', 120);

        Assert.True(FileNames.Of(start + "1", []).Length <= 105);
        Assert.NotEqual(FileNames.Of(start + "1", []), FileNames.Of(start + "2", []));
    }
}
