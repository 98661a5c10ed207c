using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TypedNets.Studies.Tests.Program;

/// <summary>What is left of a study whose process is ended without a chance to clean up, and of one that several processes share.</summary>
public sealed class KilledStudyTests : IDisposable
{
    private const int Kills = 20, LinesBeforeAKill = 5, Trials = 240;
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KilledTwentyTimesItEndsWithTheSameBits()
    {
        var random = new Random();
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = InitStudyProcess.Start(Arguments("killed"));
            Task errors = process.StandardError.ReadToEndAsync(Token);
            for (int lines = random.Next(LinesBeforeAKill + 1); lines > 0;)
                lines -= (await process.StandardOutput.ReadLineAsync(Token))!.StartsWith('[') ? 1 : 0;
            await Task.Delay(random.Next(200), Token);
            Assert.False(process.HasExited);
            process.Kill();
            await process.WaitForExitAsync(Token);
            await errors;
        }

        int kept = Directory.GetFiles(_folder.File("killed/trials"), "*.json").Length;
        Assert.InRange(kept, 1, Trials - 1);
        InitStudyProcess.Ended last = await InitStudyProcess.Run(Arguments("killed"));
        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        Assert.Contains($"[{Trials}/{Trials}]", last.Output);
        await RequireSameAsUninterrupted("killed");
    }

    [Fact]
    public async Task SharesOfSeveralFoldersAreMergedByCopying()
    {
        foreach (int share in new[] { 2, 1, 3 })
        {
            InitStudyProcess.Ended ended = await InitStudyProcess.Run([.. Arguments($"share{share}"), "--shard", $"{share}/3"]);
            Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
            Assert.Contains($"Share {share}/3 is done.", ended.Output);
            Assert.False(File.Exists(_folder.File($"share{share}/index.html")));
            Directory.CreateDirectory(_folder.File("merged/trials"));
            foreach (string file in Directory.GetFiles(_folder.File($"share{share}/trials")))
                File.Copy(file, Path.Combine(_folder.File("merged/trials"), Path.GetFileName(file)));
        }

        InitStudyProcess.Ended merged = await InitStudyProcess.Run(Arguments("merged"));
        Assert.Contains($"All {Trials} trials have results from an earlier run.", merged.Output);
        Assert.True(File.Exists(_folder.File("merged/index.html")));
        await RequireSameAsUninterrupted("merged");
    }

    public void Dispose() => _folder.Dispose();

    private string[] Arguments(string name) =>
        ["--quick", "--networks", "ShallowCnn", "--initializers", "HeNormal,XavierNormal", "--seeds", $"{Trials / 2}", "--steps", "5", "--out", _folder.File(name)];

    private async Task RequireSameAsUninterrupted(string name)
    {
        InitStudyProcess.Ended whole = await InitStudyProcess.Run(Arguments("whole"));
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        string[] files = Directory.GetFiles(_folder.File("whole/trials"));
        Assert.Equal(Trials, files.Length);
        foreach (string file in files)
            Assert.Equal(WithoutTime(file), WithoutTime(Path.Combine(_folder.File($"{name}/trials"), Path.GetFileName(file))));
    }

    private static string WithoutTime(string file) => Regex.Replace(File.ReadAllText(file), "\"seconds\": *[0-9.E-]+", "", RegexOptions.IgnoreCase);
}
