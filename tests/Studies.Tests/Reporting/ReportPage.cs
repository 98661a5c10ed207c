using System.Xml.Linq;

namespace TypedNets.Studies.Tests.Reporting;

/// <summary>A report that was written, to be looked into.</summary>
internal sealed class ReportPage(string path)
{
    private readonly XDocument _page = XDocument.Load(path);

    /// <summary>The page's source.</summary>
    public string Source => File.ReadAllText(path);

    /// <summary>The same as Markdown.</summary>
    public string Markdown => File.ReadAllText(Beside("report.md"));

    /// <summary>All words.</summary>
    public string Text => _page.Root!.Value;

    /// <summary>The headings of all pictures.</summary>
    public string[] Charts => [.. _page.Descendants().Where(element => element.Name.LocalName == "svg").Select(element => element.Attribute("aria-label")?.Value).OfType<string>()];

    /// <summary>The tables below a heading, each row as its cells' texts.</summary>
    public string[][][] Tables(string heading) =>
    [
        .. Section(heading).Descendants("tbody").Select(table => table.Elements().Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToArray()),
    ];

    /// <summary>The part with a heading.</summary>
    public XElement Section(string heading) =>
        _page.Descendants("section").Single(section => section.Elements().First().Value == heading);

    /// <summary>The path of a file in the same folder.</summary>
    public string Beside(string name) => Path.Combine(Path.GetDirectoryName(path)!, name);
}
