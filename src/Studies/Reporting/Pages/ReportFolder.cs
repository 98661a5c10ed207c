using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using TypedNets.Charts;

namespace TypedNets.Studies.Reporting;

/// <summary>Writes a page in all its forms.</summary>
internal static partial class ReportFolder
{
    /// <summary>Writes <c>index.html</c>, <c>report.md</c> with its pictures in <c>charts/</c>, and the numbers as <c>.csv</c> files.</summary>
    /// <returns>The page's full path.</returns>
    public static string Write(string folder, Page page, IReadOnlyList<TrialResult> trials)
    {
        Directory.CreateDirectory(folder);
        CsvFiles.Write(trials, folder);
        var names = new Dictionary<Figure, string>(ReferenceEqualityComparer.Instance);
        string text = new MarkdownPage(page, PathOf).Build();
        File.WriteAllText(Path.Combine(folder, "report.md"), text);

        string path = Path.GetFullPath(Path.Combine(folder, "index.html"));
        using var writer = XmlWriter.Create(path, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineChars = "\n" });
        HtmlPage.Build(page).Save(writer);
        return path;

        string PathOf(Figure figure)
        {
            if (!names.TryGetValue(figure, out string? name))
            {
                string stem = Other().Replace(figure.Title.ToLowerInvariant(), "-").Trim('-');
                name = $"charts/{stem}.svg";
                for (int i = 2; names.ContainsValue(name); i++)
                    name = $"charts/{stem}-{i}.svg";
                names.Add(figure, name);
                WriteSvg(figure, Path.Combine(folder, name));
            }
            return name;
        }
    }

    /// <summary>Writes a figure as a file of its own, in a size of its own.</summary>
    public static void WriteSvg(Figure figure, string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var svg = new XElement(figure.Svg);
        if (!figure.HasSize)
        {
            string[] box = svg.Attribute("viewBox")!.Value.Split(' ');
            svg.SetAttributeValue("width", box[2]);
            svg.SetAttributeValue("height", box[3]);
        }
        File.WriteAllText(path, svg.ToString().ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>A chart as a figure.</summary>
    public static Figure ToFigure(this Chart chart) => new(chart.Title, ChartSvg.Draw(chart));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
