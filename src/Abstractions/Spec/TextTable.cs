namespace TypedNets;

/// <summary>A table in plain text: columns as wide as their longest cell, those without any cell left out, numbers to the right.</summary>
/// <param name="columns">The columns.</param>
internal sealed class TextTable((string Header, bool IsNumber)[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, one cell a column.</summary>
    public void Add(string[] cells) => _rows.Add(cells);

    /// <summary>The table between lines; nothing when it has no rows.</summary>
    public override string ToString()
    {
        if (_rows.Count == 0)
            return "";
        int[] shown = [.. Enumerable.Range(0, columns.Length).Where(c => _rows.Any(row => row[c].Length > 0))];
        int[] widths = [.. columns.Select((column, c) => _rows.Max(row => Math.Max(row[c].Length, column.Header.Length)))];
        string rule = new('─', shown.Sum(c => widths[c]) + (2 * (shown.Length - 1)));
        IEnumerable<string> rows = _rows.Prepend([.. columns.Select(column => column.Header)]).Select(Line);
        return $"{rule}\n{rows.First()}\n{rule}\n{string.Concat(rows.Skip(1).Select(row => row + "\n"))}{rule}\n";

        string Line(string[] cells) => string.Join("  ", shown.Select(c => columns[c].IsNumber ? cells[c].PadLeft(widths[c]) : cells[c].PadRight(widths[c]))).TrimEnd();
    }
}
