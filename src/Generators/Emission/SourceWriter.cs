using System.Text;

namespace TypedNets.Generators;

/// <summary>Indented text with LF line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or several, at the present depth; empty ones stay empty.</summary>
    public void Line(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
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
    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>Indents by hand, as continued lines need.</summary>
    public void Indent(int by) => _depth += by;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
