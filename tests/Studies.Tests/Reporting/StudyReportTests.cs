using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TypedNets.Studies.Reporting;
using TypedNets.Training;

namespace TypedNets.Studies.Tests.Reporting;

public sealed class StudyReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ThePageIsWellFormedAndNeedsNothingElse()
    {
        string text = File.ReadAllText(Write(Run()));
        Assert.StartsWith("<!DOCTYPE html", text);
        var page = XDocument.Parse(text);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex(@"url\((?!#)"), text);
        // An element that HTML does not know as empty must have an end tag of its own.
        Assert.DoesNotMatch(new Regex(@"<(td|th|p|div|dd|dt|li|ul|section|title|style|details|figure)\b[^>]*/>"), text);
    }

    [Fact]
    public void ItShowsEachNetworkWithItsTableAndCharts()
    {
        var run = Run();
        var page = XDocument.Load(Write(run));
        foreach (StudyNetwork network in run.Study.Networks)
        {
            var section = page.Descendants("section").Single(each => each.Element("h2")!.Value == network.Name);
            Assert.All(section.Elements("div").Descendants("tbody"), table =>
                Assert.Equal(run.Study.Initializers.Select(each => each.Name), table.Elements().Select(row => row.Elements().First().Value)));
            // Loss, accuracy, steps to the target, four of layers; and the network.
            Assert.Equal(7 + 1, section.Descendants().Count(element => element.Name.LocalName == "svg"));
            Assert.NotEmpty(section.Descendants("li"));
        }
    }

    [Fact]
    public void TheTablesNumbersAreThoseOfTheTrials()
    {
        var run = Run();
        var rows = XDocument.Load(Write(run)).Descendants("tbody").First().Elements().ToList();
        for (int i = 0; i < rows.Count; i++)
        {
            var group = run.Groups[i];
            double mean = 100 * group.Trials.Average(trial => trial.FinalAccuracy!.Value);
            string[] cells = [.. rows[i].Elements().Select(cell => cell.Value)];
            Assert.StartsWith($"{mean.ToString("F1", CultureInfo.InvariantCulture)}\u00a0%", cells[3]);
            Assert.StartsWith($"{group.Trials.Average(trial => trial.StepsToTarget!.Value).ToString("F0", CultureInfo.InvariantCulture)} (", cells[1]);
        }
    }

    [Fact]
    public void ItSaysWhatWasRunAndHow()
    {
        string text = XDocument.Load(Write(Run())).Root!.Value;
        Assert.Contains("dotnet run -- --strange \"<&>\"", text);
        Assert.Contains(TinyStudy.Data.Description, text);
        Assert.Contains("TorchSharp 0.107", text);
        Assert.Contains("Sgd, learning rate 0.05, momentum 0.9; batches of 20", text);
    }

    [Fact]
    public void CsvFilesHaveARowForEachTrialPointAndLayer()
    {
        var run = Run();
        Write(run);
        Assert.Equal(1 + 8, Lines("trials.csv").Length);
        Assert.StartsWith("Network,Initializer,Seed,Data,Optimizer,LearningRate,Outcome,Steps,", Lines("trials.csv")[0]);
        Assert.Equal(1 + 8 * (40 + 3 * 3), Lines("curves.csv").Length);
        Assert.Equal(1 + 4 * 2 + 4 * 2, Lines("layers.csv").Length);
        Assert.Equal(1 + 8 * 3, Lines("targets.csv").Length);
        Assert.Contains(run.Trials[0].Configuration.Hash, Lines("trials.csv")[1]);
    }

    [Fact]
    public void AStudyOfNothingButFailuresHasAReport()
    {
        var study = TinyStudy.Study with
        {
            Initializers = [Initializers.RandomNormal(1e8), Initializers.Zeros()],
            Optimizers = [new Sgd(1e-6)],
            Networks = [StudyNetwork.Of<TinyNet>()],
        };
        var trials = new StudyRunner(study, new ResultFolder(_folder.File("trials"))).Run(TestContext.Current.CancellationToken);
        string text = File.ReadAllText(Write(new StudyRun(study, trials, "command")));
        Assert.DoesNotContain("NaN", text);
        Assert.DoesNotContain("Infinity", text);
        string words = XDocument.Parse(text).Root!.Value;
        Assert.Contains("RandomNormal(100000000) diverged in 2 of 2 runs. Zeros stayed at chance in 2 of 2 runs.", words);
    }

    [Fact]
    public void ALossChartIsAPictureOfItsOwn()
    {
        var run = Run();
        string path = _folder.File("pictures/loss.svg");
        new StudyReport(run).WriteLossChart(run.Comparisons[0], path);
        var svg = XDocument.Load(path).Root!;
        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Name.ToString());
        var lines = svg.Descendants().Where(element => element.Name.LocalName == "polyline").ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(40, line.Attribute("points")!.Value.Split(' ').Length));
        Assert.Contains(svg.Descendants(), element => element.Value == "XavierUniform");
    }

    public void Dispose() => _folder.Dispose();

    private StudyRun Run() => new(TinyStudy.Study,
        new StudyRunner(TinyStudy.Study, new ResultFolder(_folder.File("trials"))).Run(TestContext.Current.CancellationToken),
        "dotnet run -- --strange \"<&>\"");

    private string Write(StudyRun run) => new StudyReport(run).Write(_folder.File("report"));

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder.File("report"), name));
}
