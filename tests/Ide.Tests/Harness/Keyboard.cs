namespace TypedNets.Ide.Tests;

/// <summary>Types a text as a person does, key by key; a new line is indented by the editor, so that it is one key.</summary>
/// <param name="editor">The editor.</param>
/// <param name="completesBraces">Whether the editor writes the closing brace with each opening one, as most do.</param>
internal sealed class Keyboard(Editor editor, bool completesBraces)
{
    private const string Open = "{[(<", Close = "}])>";

    private readonly Stack<char> _written = new();

    /// <summary>Types a text at the end of the file; the state after each key, with what was typed so far.</summary>
    public async IAsyncEnumerable<(string Typed, EditorState State)> Type(string text)
    {
        int start = editor.Text.Length;
        for (int i = 0; i < text.Length;)
        {
            int length = text[i] == '\n' ? 1 + text[(i + 1)..].TakeWhile(c => c == ' ').Count() : 1;
            Press(start + i, text.Substring(i, length));
            i += length;
            yield return (text[..i], await editor.Inspect());
        }
    }

    private void Press(int place, string key)
    {
        string text = editor.Text;

        // A brace that the editor wrote is typed over.
        if (completesBraces && key.Length == 1 && _written.Count > 0 && _written.Peek() == key[0] && text[place] == key[0])
            _written.Pop();
        else if (completesBraces && key.Length == 1 && Open.IndexOf(key[0]) is >= 0 and int kind)
            Write(key + Close[kind], Close[kind]);
        else if (completesBraces && key == "\"")
            Write("\"\"", '"');
        else
            editor.Change(place, 0, key);

        void Write(string pair, char close)
        {
            editor.Change(place, 0, pair);
            _written.Push(close);
        }
    }
}
