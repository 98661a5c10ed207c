using System.Diagnostics;
using System.Text.RegularExpressions;
using TypedNets.Studies.Reporting;
using TypedNets.Training;

namespace TypedNets.Studies.Tests.Reporting;

/// <summary>The page as a browser lays it out. Where no Chromium is installed there is nothing to ask.</summary>
public sealed class BrowserTests : IDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task ThePageFitsTheScreenAndAsksForNothing(int width)
    {
        string? browser = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "No Chromium is installed.");
        Write();
        // In a frame, because a window cannot be as narrow as a phone. What the page asks for beside itself is counted too.
        await File.WriteAllTextAsync(_folder.File("frame.html"), $$"""
            <!DOCTYPE html><iframe src="index.html" style="border:0;width:{{width}}px;height:2000px"></iframe>
            <script>document.querySelector('iframe').onload = event => {
              const page = event.target.contentWindow, root = page.document.documentElement;
              document.title = `${root.scrollWidth - root.clientWidth} ${page.performance.getEntriesByType('resource').length} ${page.document.querySelectorAll('svg').length}`;
            }</script>
            """, TestContext.Current.CancellationToken);
        Match measured = Regex.Match(await Rendered(browser!, _folder.File("frame.html")), @"<title>(-?\d+) (\d+) (\d+)</title>");
        Assert.True(measured.Success);
        Assert.Equal(("0", "0"), (measured.Groups[1].Value, measured.Groups[2].Value));
        Assert.True(int.Parse(measured.Groups[3].Value) > 30);
    }

    public void Dispose() => _folder.Dispose();

    private void Write()
    {
        OptimizerRule[] rates = [new Sgd(0.01), new Sgd(0.1)];
        Study study = TinyStudy.Study with
        {
            Name = "A study with a long name that has to be broken into lines on a phone",
            Initializers = [Initializers.HeNormal(), Initializers.RandomUniform(-0.1234, 0.1234), Initializers.XavierUniform()],
            Optimizers = rates,
        };
        TrialResult[] trials =
        [
            .. from network in study.Networks
               from initializer in study.Initializers
               from rate in rates
               from seed in Enumerable.Range(1, 6)
               let result = Results.Of(network.Name, initializer.Name, seed, 0.5 + (0.05 * seed), 10 * seed)
               select result with { Configuration = result.Configuration with { Optimizer = rate } },
        ];
        new StudyReport(new StudyRun(study, trials, new string('x', 300))).Write(_folder.Path);
    }

    private static async Task<string> Rendered(string browser, string page)
    {
        using var process = Process.Start(new ProcessStartInfo(browser,
            ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=5000", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
