namespace TypedNets.Studies.Reporting;

/// <summary>Writes what a study has shown.</summary>
/// <param name="run">The study with its results.</param>
public sealed class StudyReport(StudyRun run)
{
    /// <summary>Writes <c>index.html</c>, which needs no other file, the same as <c>report.md</c> with <c>charts/</c>, and the numbers as <c>.csv</c> files.</summary>
    /// <param name="folder">Where to; created if it is not there.</param>
    /// <returns>The page's full path.</returns>
    public string Write(string folder) => ReportFolder.Write(folder, new Page(run.Study.Name, [.. StudySections.Of(run), .. Closing.Of([run])]), run.Trials);

    /// <summary>Writes the chart of a network's training loss, with a line for each initializer, as a picture of its own.</summary>
    /// <param name="comparison">The network, its data and its optimiser.</param>
    /// <param name="path">Where to; an SVG file.</param>
    public void WriteLossChart(InitializerComparison comparison, string path) => ReportFolder.WriteSvg(new StudyCharts(run, comparison).Losses().ToFigure(), path);
}
