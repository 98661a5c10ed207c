using System.Xml;
using TypedNets.Charts;

namespace TypedNets.Studies.Reporting;

/// <summary>Writes what a study has shown.</summary>
/// <param name="run">The study with its results.</param>
public sealed class StudyReport(StudyRun run)
{
    /// <summary>Writes <c>index.html</c>, <c>trials.csv</c>, <c>curves.csv</c> and <c>layers.csv</c>.</summary>
    /// <param name="folder">Where to; created if it is not there.</param>
    /// <returns>The page's full path.</returns>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        CsvFiles.Write(run, folder);
        string page = Path.GetFullPath(Path.Combine(folder, "index.html"));
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineChars = "\n" };
        using var writer = XmlWriter.Create(page, settings);
        HtmlReport.Build(run).Save(writer);
        return page;
    }

    /// <summary>Writes the chart of a network's training loss, with a line for each initializer, as a picture of its own.</summary>
    /// <param name="comparison">The network and its data.</param>
    /// <param name="path">Where to; an SVG file.</param>
    public void WriteLossChart(InitializerComparison comparison, string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, ChartSvg.Draw(StudyCharts.Losses(run, comparison)) + "\n");
    }
}
