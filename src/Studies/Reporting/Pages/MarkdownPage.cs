using System.Text;
using System.Text.RegularExpressions;

namespace TypedNets.Studies.Reporting;

/// <summary>The same page as Markdown, as GitHub and most editors show it; pictures are files beside it.</summary>
/// <param name="page">The page.</param>
/// <param name="pathOf">Where a picture is.</param>
internal sealed partial class MarkdownPage(Page page, Func<Figure, string> pathOf)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text, with LF line ends.</summary>
    public string Build()
    {
        Add($"# {Escaped(page.Title)}");
        Add(page.Blocks, 2);
        return _text.ToString();
    }

    private void Add(IEnumerable<Block> blocks, int level)
    {
        foreach (Block block in blocks)
            Add(block, level);
    }

    private void Add(Block block, int level)
    {
        switch (block)
        {
            case Section section:
                Add($"{new string('#', Math.Min(level, 6))} {Escaped(section.Title)}");
                Add(section.Blocks, level + 1);
                break;
            case Paragraph text:
                Add(Escaped(text.Text));
                break;
            case Highlights highlights:
                Add(highlights.Sentences.Select(sentence => $"- {Escaped(sentence)}"));
                break;
            case Terms terms:
                Add(terms.Items.Select(item => $"- **{Escaped(item.Term)}**: {Escaped(item.Description)}"));
                break;
            case Command command:
                Add(["```", command.Text.ReplaceLineEndings(" "), "```"]);
                break;
            case PageTable table:
                // Numbers to the right.
                Add([Row(table.Heads.Select(Escaped)), Row(table.Heads.Select((_, i) => i == 0 || table.HasText ? "---" : "---:")), .. table.Rows.Select(row => Row(row.Select(Field)))]);
                break;
            case Figures figures:
                Add(figures.Items.Select(figure => $"![{Escaped(figure.Title)}]({pathOf(figure)})"));
                break;
            case Folded folded:
                Add(["<details>", $"<summary>{Escaped(folded.Summary)}</summary>"]);
                Add(folded.Blocks, level);
                Add("</details>");
                break;
            default:
                throw new ArgumentException($"There is no Markdown for a {block.GetType().Name}.", nameof(block));
        }
    }

    private void Add(params IEnumerable<string> lines) => _text.AppendJoin('\n', lines).Append("\n\n");

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Field(Cell cell) => Escaped(cell.Text) + (cell.Detail is null ? "" : $"<br>{Escaped(cell.Detail)}");

    private static string Escaped(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_<>|~\[\]#]")]
    private static partial Regex Special();
}
