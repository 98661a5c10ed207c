namespace TypedNets.Studies.Tests.Running;

public sealed class ResultFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialResult _result = TinyStudy.RunOne(StudyNetwork.Of<TinyNet>(), Initializers.HeNormal());

    private ResultFolder Folder => new(_folder.File("trials"));

    [Fact]
    public void GivesBackWhatWasSaved()
    {
        Folder.Save(_result);
        var loaded = Folder.Load(_result.Configuration, out string? damage);
        Assert.Null(damage);
        Assert.Equal(TinyStudy.Text(_result), TinyStudy.Text(loaded!));
        Assert.Equal([_result.Configuration.Hash + ".json"], Directory.GetFiles(Folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void ReplacesAnOlderResult()
    {
        Folder.Save(_result);
        Folder.Save(_result with { Seconds = 99 });
        Assert.Equal(99, Folder.Load(_result.Configuration, out _)!.Seconds);
    }

    [Fact]
    public void ADivergedResultCanBeSaved()
    {
        var diverged = Results.Of("Net", "Wild", 1, accuracy: null);
        Folder.Save(diverged);
        Assert.Equal(TinyStudy.Text(diverged), TinyStudy.Text(Folder.Load(diverged.Configuration, out _)!));
    }

    [Fact]
    public void WhatIsNotThereIsNoDamage()
    {
        Assert.Null(Folder.Load(_result.Configuration, out string? damage));
        Assert.Null(damage);
        Folder.Delete(_result.Configuration);
    }

    [Fact]
    public void WhatWasDeletedIsNotThere()
    {
        Folder.Save(_result);
        Folder.Delete(_result.Configuration);
        Assert.Null(Folder.Load(_result.Configuration, out _));
    }

    /// <summary>A disk that was full, a power cut, a slip of an editor.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"configuration\": {} }")]
    [InlineData("not JSON")]
    [InlineData("\0\0\0\0")]
    public void DamageIsNamed(string content)
    {
        Folder.Save(_result);
        string file = Folder.FileOf(_result.Configuration);
        File.WriteAllText(file, content);
        Assert.Null(Folder.Load(_result.Configuration, out string? damage));
        Assert.StartsWith(file + ": ", damage);
    }

    [Fact]
    public void EveryTruncationIsDamage()
    {
        Folder.Save(_result);
        string file = Folder.FileOf(_result.Configuration), whole = File.ReadAllText(file);
        for (int length = 0; length < whole.Length; length += 97)
        {
            File.WriteAllText(file, whole[..length]);
            Assert.Null(Folder.Load(_result.Configuration, out string? damage));
            Assert.NotNull(damage);
        }
    }

    [Fact]
    public void AnotherTrialsResultUnderThisNameIsDamage()
    {
        var other = _result with { Configuration = _result.Configuration with { Seed = 9 } };
        Folder.Save(other);
        File.Move(Folder.FileOf(other.Configuration), Folder.FileOf(_result.Configuration));
        Assert.Null(Folder.Load(_result.Configuration, out string? damage));
        Assert.EndsWith("holds the trial 'TinyNet, HeNormal, rate 0.05, seed 9', expected 'TinyNet, HeNormal, rate 0.05, seed 1'.", damage);
    }

    public void Dispose() => _folder.Dispose();
}
