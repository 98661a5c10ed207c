using System.Xml.Linq;

namespace TypedNets.Studies.Reporting;

/// <summary>Builds HTML as XML, so that it is always well-formed and everything from outside is escaped.</summary>
internal static class Html
{
    /// <summary>An element. An empty one gets an end tag too, which HTML needs.</summary>
    public static XElement E(string name, params object?[] content) => new(name, content.Length == 0 ? "" : content);

    public static XAttribute Class(string value) => new("class", value);

    public static XElement List(IEnumerable<string> items) => E("ul", items.Select(item => E("li", item)));

    /// <summary>Terms with their descriptions.</summary>
    public static XElement Terms(params IEnumerable<(string Term, object Description)> items) =>
        E("dl", items.SelectMany(item => new[] { E("dt", item.Term), E("dd", item.Description) }));

    /// <summary>A table that scrolls by itself where the screen is narrow.</summary>
    public static XElement Table(IEnumerable<string> heads, IEnumerable<IEnumerable<XElement>> rows) =>
        E("div", Class("scroll"), E("table",
            E("thead", E("tr", heads.Select(head => E("th", head)))),
            E("tbody", rows.Select(row => E("tr", row)))));
}
