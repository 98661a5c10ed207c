using System.Text;

namespace TypedNets.Analysis;

/// <summary>A list of texts and lists with a head: <c>(layer "Conv2d" (argument "Bias"))</c>.</summary>
/// <param name="head">What it is: letters, digits and hyphens.</param>
internal sealed class TextList(string head)
{
    /// <summary>Lists stand in lists less deep than this; text that nests them deeper is damaged and must not exhaust the stack.</summary>
    private const int Deepest = 16;

    private readonly List<string> _texts = [];
    private readonly List<TextList> _lists = [];

    /// <summary>What it is.</summary>
    public string Head => head;

    /// <summary>Its texts.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>One of its texts.</summary>
    public string this[int index] => _texts[index];

    /// <summary>Reads a list; null for text that is none.</summary>
    public static TextList? Parse(string text)
    {
        int position = 0;
        return Parse(text, ref position, 0) is { } list && position == text.Length ? list : null;
    }

    /// <summary>Its lists with a head.</summary>
    public IEnumerable<TextList> Lists(string ofHead) => _lists.Where(list => list.Head == ofHead);

    /// <summary>Adds a text.</summary>
    public TextList Add(string text) => Add([text]);

    /// <summary>Adds texts.</summary>
    public TextList Add(IEnumerable<string> texts)
    {
        _texts.AddRange(texts);
        return this;
    }

    /// <summary>Adds lists.</summary>
    public TextList Add(IEnumerable<TextList> lists)
    {
        _lists.AddRange(lists);
        return this;
    }

    /// <summary>The list as text, its texts before its lists.</summary>
    public override string ToString() => $"({head}{string.Concat(_texts.Select(Quote))}{string.Concat(_lists.Select(list => " " + list))})";

    /// <summary>The list as text, each of its lists on a line.</summary>
    public string ToLines() => $"({head}{string.Concat(_texts.Select(Quote))}{string.Concat(_lists.Select(list => "\n  " + list))})";

    private static string Quote(string text) =>
        $" '{text.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\"", "\\q")}'";

    private static TextList? Parse(string text, ref int position, int depth)
    {
        if (depth == Deepest || !Take(text, ref position, '('))
            return null;
        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '-'))
            position++;
        var list = new TextList(text.Substring(start, position - start));
        while (TakeSpace(text, ref position))
        {
            if (Take(text, ref position, '\''))
                list._texts.Add(Quoted(text, ref position));
            else if (Parse(text, ref position, depth + 1) is { } inner)
                list._lists.Add(inner);
            else
                return null;
        }

        return Take(text, ref position, ')') ? list : null;
    }

    private static string Quoted(string text, ref int position)
    {
        var quoted = new StringBuilder();
        for (; position < text.Length && text[position] != '\''; position++)
        {
            bool isEscaped = text[position] == '\\' && position + 1 < text.Length;
            position += isEscaped ? 1 : 0;
            quoted.Append(!isEscaped ? text[position] : text[position] switch { 'n' => '\n', 'r' => '\r', 'q' => '"', { } other => other });
        }

        position++;
        return quoted.ToString();
    }

    private static bool TakeSpace(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position > start;
    }

    private static bool Take(string text, ref int position, char sign)
    {
        bool isThere = position < text.Length && text[position] == sign;
        position += isThere ? 1 : 0;
        return isThere;
    }
}
