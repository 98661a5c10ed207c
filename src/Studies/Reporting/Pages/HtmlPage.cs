using System.Xml.Linq;

namespace TypedNets.Studies.Reporting;

/// <summary>
/// A page as HTML that needs nothing else: no script, no font, no picture from outside. It is built as XML, so that it is always
/// well-formed and everything from outside is escaped.
/// </summary>
internal static class HtmlPage
{
    public static XDocument Build(Page page) => new(
        new XDocumentType("html", null, null, null),
        E("html", new XAttribute("lang", "en"),
            E("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                E("title", page.Title),
                E("style", Css())),
            E("body", E("h1", page.Title), page.Blocks.Select(block => Element(block, 2)))));

    private static XElement Element(Block block, int level) => block switch
    {
        Section section => E("section", E($"h{Math.Min(level, 6)}", section.Title), section.Blocks.Select(each => Element(each, level + 1))),
        Paragraph text => text.IsSoft ? E("p", Class("soft"), text.Text) : E("p", text.Text),
        Highlights highlights => E("div", Class("reading"), E("ul", highlights.Sentences.Select(sentence => E("li", sentence)))),
        Terms terms => E("dl", terms.Items.SelectMany(item => new[] { E("dt", item.Term), E("dd", item.Description) })),
        Command command => E("p", E("code", command.Text)),
        PageTable table => E("div", Class("scroll"), new XAttribute("tabindex", "0"), E("table", table.HasText ? Class("text") : null,
            E("thead", E("tr", table.Heads.Select(head => E("th", new XAttribute("scope", "col"), head)))),
            E("tbody", table.Rows.Select(row => E("tr", row.Select(Field)))))),
        Figures figures => E("div", Class("charts"), figures.Items.Select(figure => E("figure", figure.HasSize ? Class("sized") : null, figure.Svg))),
        Folded folded => E("details", E("summary", folded.Summary), folded.Blocks.Select(each => Element(each, level))),
        _ => throw new ArgumentException($"There is no HTML for a {block.GetType().Name}.", nameof(block)),
    };

    private static XElement Field(Cell cell) => E("td",
        cell.IsGood switch { true => Class("good"), false => Class("bad"), null => null },
        cell.Text,
        cell.Detail is null ? null : E("small", cell.Detail));

    /// <summary>An element. An empty one gets an end tag too, which HTML needs.</summary>
    private static XElement E(string name, params object?[] content) => new(name, content.Length == 0 ? "" : content);

    private static XAttribute Class(string value) => new("class", value);

    private static string Css()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd();
    }
}
