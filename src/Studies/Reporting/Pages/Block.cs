using System.Xml.Linq;

namespace TypedNets.Studies.Reporting;

/// <summary>A part of a page, whatever it is written as.</summary>
internal abstract record Block;

/// <summary>A heading with what belongs to it; deeper ones have smaller headings.</summary>
internal sealed record Section(string Title, IReadOnlyList<Block> Blocks) : Block;

/// <summary>A text.</summary>
internal sealed record Paragraph(string Text, bool IsSoft = false) : Block;

/// <summary>What the numbers say: sentences that stand out.</summary>
internal sealed record Highlights(IReadOnlyList<string> Sentences) : Block;

/// <summary>Terms with their descriptions.</summary>
internal sealed record Terms(IReadOnlyList<(string Term, string Description)> Items) : Block;

/// <summary>A command line.</summary>
internal sealed record Command(string Text) : Block;

/// <summary>A table; the first column names the rows.</summary>
internal sealed record PageTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block
{
    /// <summary>Whether cells hold sentences, which are broken into lines, instead of numbers.</summary>
    public bool HasText { get; init; }
}

/// <summary>A field of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Detail">In small letters below it.</param>
/// <param name="IsGood">Whether it is as wished; null for neither.</param>
internal sealed record Cell(string Text, string? Detail = null, bool? IsGood = null)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>Pictures side by side as far as there is room.</summary>
internal sealed record Figures(IReadOnlyList<Figure> Items) : Block;

/// <summary>A picture.</summary>
/// <param name="Title">What it shows; also the beginning of its file's name.</param>
/// <param name="Svg">The picture.</param>
internal sealed record Figure(string Title, XElement Svg)
{
    /// <summary>Whether it is drawn in its own size instead of that of its place.</summary>
    public bool HasSize => Svg.Attribute("width") is not null;
}

/// <summary>What is shown on demand, and in print.</summary>
internal sealed record Folded(string Summary, IReadOnlyList<Block> Blocks) : Block;

/// <summary>A report before it is written.</summary>
internal sealed record Page(string Title, IReadOnlyList<Block> Blocks);
