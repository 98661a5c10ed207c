using System.Text;

namespace TypedNets.Generators;

/// <summary>Indented text with LF line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or several, at the present depth; empty ones stay empty, and are left out where a block begins.</summary>
    public void Line(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length == 0 && _text.Length > 1 && _text[_text.Length - 2] == '{')
                continue;
            if (line.Length > 0)
                _text.Append(' ', 4 * _depth).Append(line);
            _text.Append('\n');
        }
    }

    /// <summary>Opens a block after a line.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    /// <summary>Closes a block.</summary>
    /// <param name="end">What ends the statement that it belongs to.</param>
    public void Close(string end = "")
    {
        _depth--;
        Line("}" + end);
    }

    /// <summary>Indents by hand, as continued lines need.</summary>
    public void Indent(int by) => _depth += by;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
