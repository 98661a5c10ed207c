using TypedNets.Data;

namespace TypedNets.Tests.Data;

/// <summary>Tests that change environment variables, which the whole process shares: they run alone.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class EnvironmentCollection;

[Collection<EnvironmentCollection>]
public sealed class DataRootTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void The_root_is_argument_then_variable_then_cache()
    {
        string? data = Environment.GetEnvironmentVariable("TYPEDNETS_DATA"), cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        try
        {
            Environment.SetEnvironmentVariable("TYPEDNETS_DATA", _root.FullPath);
            Assert.Equal(Path.Combine(_root.FullPath, "set"), new DataFolder("set").FullPath);
            Assert.Equal(Path.Combine(_root.FullPath, "other", "set"), new DataFolder("set", Path.Combine(_root.FullPath, "other")).FullPath);
            Environment.SetEnvironmentVariable("TYPEDNETS_DATA", null);
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", _root.FullPath);
            Assert.Equal(Path.Combine(_root.FullPath, "typednets", "set"), new DataFolder("set").FullPath);
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", null);
            Assert.EndsWith(Path.Combine("typednets", "set"), new DataFolder("set").FullPath);
            Assert.True(Path.IsPathFullyQualified(DataFolder.DefaultRoot));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TYPEDNETS_DATA", data);
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        }
    }
}
