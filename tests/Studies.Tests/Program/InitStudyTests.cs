using System.Diagnostics;
using System.Xml.Linq;

namespace TypedNets.Studies.Tests.Program;

public sealed class InitStudyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task AQuickStudyWritesItsReportAndContinues()
    {
        string picture = _folder.File("deep.svg");
        var first = await InitStudyProcess.Run("--quick", "--out", _folder.Path, "--picture", picture);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("[6/6]", first.Output);
        foreach (string network in new[] { "ShallowCnn", "DeepCnn", "DeepBatchNormCnn" })
            Assert.Contains(network, first.Output);
        Assert.DoesNotContain('\u001b', first.Output);
        Assert.Equal(6, Directory.GetFiles(_folder.File("trials")).Length);
        Assert.Equal(3, XDocument.Load(_folder.File("index.html")).Descendants("section").Count(section => section.Elements("div").Elements("table").Any()));
        Assert.Contains("Report: " + _folder.File("index.html"), first.Output.Replace("\n", ""));
        Assert.Contains("DeepCnn: training loss", File.ReadAllText(picture));

        var second = await InitStudyProcess.Run("--quick", "--out", _folder.Path);
        Assert.Contains("All 6 trials have results from an earlier run.", second.Output);
        var fresh = await InitStudyProcess.Run("--quick", "--fresh", "--out", _folder.Path, "--networks", "shallowcnn");
        Assert.Contains("[2/2]", fresh.Output);
    }

    [Theory]
    [InlineData("--seeds: expected a whole number from 1 to 1000, but got '0'. Try --help.", "--seeds", "0")]
    [InlineData("--steps: expected a whole number from 1 to 10000000, but got 'many'. Try --help.", "--steps", "many")]
    [InlineData("--workers: expected a whole number from 1 to 4096, but got '-1'. Try --help.", "--workers", "-1")]
    [InlineData("--learning-rate: expected a positive number with a point for decimals, but got '0'. Try --help.", "--learning-rate", "0")]
    [InlineData("--data: expected one of shapeset, fashion-mnist, mnist, but got 'cifar'. Try --help.", "--data", "cifar")]
    [InlineData("--networks: expected one of ShallowCnn, DeepCnn, DeepBatchNormCnn, but got 'ResNet'. Try --help.", "--networks", "DeepCnn,ResNet")]
    [InlineData("--initializers: 'RandomNormal' is no initializer: 'std' is missing from RandomNormal(std, mean?). Try --help.", "--initializers", "RandomNormal")]
    [InlineData("--shard: expected a share and their number, such as 1/2 and 2/2, but got '3/2'. Try --help.", "--shard", "3/2")]
    [InlineData("--networks: expected some of Layers30, Layers22, but got 'ResNet'.", "run", "he-2015", "--quick", "--networks", "Layers22,ResNet")]
    [InlineData("--networks: expected some of none, as it trains no network, but got 'ResNet'.", "run", "hu-2020", "--networks", "ResNet")]
    [InlineData("--studies: expected some of Depth 200, Depth 50, but got 'Depth 10'.", "run", "xiao-2018", "--quick", "--studies", "Depth 50,Depth 10")]
    [InlineData("Unrecognized command or argument '--sedes'. Try --help.", "--sedes")]
    [InlineData("Study 'Initializers compared on Shapeset-3×2' has the initializer 'HeNormal' 2 times: give each once.", "--initializers", "HeNormal,he-normal")]
    public async Task AWrongValueIsOneLineAndExitCodeTwo(string message, params string[] arguments)
    {
        var ended = await InitStudyProcess.Run([.. arguments, "--out", _folder.Path]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(message, ended.Error.TrimEnd());
        Assert.Equal("", ended.Output);
    }

    [Fact]
    public async Task AnUnknownExperimentIsOneLineWithThoseThatThereAre()
    {
        var ended = await InitStudyProcess.Run("run", "he-2016");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("name: expected one of zhang-2024, ", ended.Error);
        Assert.EndsWith(", but got 'he-2016'. Try --help.", ended.Error.TrimEnd());
    }

    [Fact]
    public async Task PublishedExperimentsAreExplained()
    {
        var ended = await InitStudyProcess.Run("list");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        foreach (string name in InitStudy.PresetCatalogue.All.Select(preset => preset.Name))
            Assert.Contains($"{name}: ", ended.Output);
    }

    [Fact]
    public async Task APublishedExperimentIsRunAndJudged()
    {
        var ended = await InitStudyProcess.Run("run", "propagation", "--quick", "--seeds", "1", "--out", _folder.Path);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("[9/9]", ended.Output);
        Assert.Contains("SELU with LeCun keeps variance 1", ended.Output);
        Assert.EndsWith("Report: " + _folder.File("index.html"), ended.Output.TrimEnd());
        Assert.Contains("SELU with LeCun keeps variance 1", File.ReadAllText(_folder.File("report.md")));
    }

    /// <summary>Its first claims are about the studies that are left out.</summary>
    [Fact]
    public async Task APartOfAPublishedExperimentIsJudgedAsFarAsItGoes()
    {
        var ended = await InitStudyProcess.Run("run", "glorot-2010", "--quick", "--seeds", "1", "--studies", "before training", "--out", _folder.Path);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        string report = File.ReadAllText(_folder.File("report.md"));
        Assert.Contains("| Sigmoid learns nothing | Nothing was run of 'SigmoidDense300' with '", report);
        Assert.Matches(@"\| Jacobian, standard: 0\.5 \| (not )?met \| mean singular value", report);
        Assert.Contains(" and 4 not judged.", report);
    }

    [Fact]
    public async Task AnInitializerThatSuitsNoWholeNetworkIsOneLine()
    {
        var ended = await InitStudyProcess.Run("--quick", "--initializers", "Identity", "--out", _folder.Path);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("Initializer 'Identity' cannot start parameter 'conv1.weight'", ended.Error);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task ADamagedDataFileIsNamedWithWhatToDo()
    {
        string folder = Directory.CreateDirectory(Path.Combine(InitStudyProcess.DataRoot, "mnist")).FullName;
        foreach (string part in new[] { "images-idx3", "labels-idx1" })
            await File.WriteAllTextAsync(Path.Combine(folder, $"train-{part}-ubyte.gz"), "no data", TestContext.Current.CancellationToken);
        var ended = await InitStudyProcess.Run("--quick", "--data", "mnist", "--out", _folder.Path);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("The data file " + folder, ended.Error);
        Assert.Contains("put the published file in its place", ended.Error);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task HelpExplainsEveryOption()
    {
        var ended = await InitStudyProcess.Run("--help");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        foreach (string option in new[] { "data", "networks", "initializers", "seeds", "steps", "learning-rate", "workers", "out", "picture", "fresh", "quick" })
            Assert.Contains("--" + option, ended.Output);
        Assert.Contains("[default: RandomNormal(0.01), XavierNormal, HeNormal, LeCunNormal, Orthogonal]", ended.Output);
    }

    [Fact]
    public async Task InitializersWithArgumentsAreSplitAtTheRightCommas()
    {
        var ended = await InitStudyProcess.Run("--quick", "--out", _folder.Path, "--networks", "ShallowCnn",
            "--initializers", "RandomUniform(-0.1, 0.1), orthogonal(1.5)");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("[2/2]", ended.Output);
        Assert.Contains("RandomUniform(-0.1, 0.1)", ended.Output);
        Assert.Contains("Orthogonal(gain: 1.5)", ended.Output);
    }

    [Fact]
    public async Task AnInterruptEndsInGoodOrder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one process can send to another like this.");
        using var process = InitStudyProcess.Start("--networks", "ShallowCnn", "--seeds", "100", "--steps", "40", "--out", _folder.Path);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("[1/"))
        {
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Stopped. Finished runs are kept in " + _folder.File("trials"), await error);
        Assert.Contains("--networks ShallowCnn --seeds 100", await error);
        string[] kept = Directory.GetFiles(_folder.File("trials"));
        Assert.NotEmpty(kept);
        Assert.All(kept, file => Assert.EndsWith(".json", file));
        Assert.False(File.Exists(_folder.File("index.html")));
    }

    public void Dispose() => _folder.Dispose();
}
