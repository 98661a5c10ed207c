namespace TypedNets.Checkpoints;

/// <summary>A checkpoint does not suit a module, or is of a training run with other settings. Nothing was loaded; the message lists every difference.</summary>
public sealed class CheckpointMismatchException : Exception
{
    internal CheckpointMismatchException(string module, string path, LoadReport report, IReadOnlyList<ShapeMismatch> wrong)
        : base(Describe(module, path, report, wrong)) => (Report, WrongShapes) = (report, wrong);

    internal CheckpointMismatchException(string message)
        : base(message) => (Report, WrongShapes) = (new LoadReport([], []), []);

    /// <summary>Keys that only one of the two has.</summary>
    public LoadReport Report { get; }

    /// <summary>Keys that both have with different shapes.</summary>
    public IReadOnlyList<ShapeMismatch> WrongShapes { get; }

    private static string Describe(string module, string path, LoadReport report, IReadOnlyList<ShapeMismatch> wrong)
    {
        List<string> lines = [$"'{path}' does not suit {module}; nothing was loaded."];
        Add("missing in the file", report.Missing);
        Add("only in the file", report.Unexpected);
        Add("of another shape", [.. wrong.Select(w => $"{w.Key} (expected {Text(w.Expected)}, is {Text(w.Actual)})")]);
        lines.Add(wrong.Count == 0
            ? "To load what both have, pass strict: false; to give a layer the file's key, put [Name(\"...\")] on it."
            : "Give the layers the file's sizes, or remove those keys from the file.");
        return string.Join(Environment.NewLine, lines);

        void Add(string title, IReadOnlyList<string> keys)
        {
            if (keys.Count > 0)
                lines.Add($"  {keys.Count} {title}: {string.Join(", ", keys)}");
        }
    }

    private static string Text(IReadOnlyList<long> sizes) => sizes.Count == 0 ? "a single number" : string.Join("×", sizes);
}
