namespace TypedNets.Charts;

/// <summary>What can be drawn.</summary>
internal abstract record Chart(string Title);

/// <summary>A point of a line with the range of the seeds around it.</summary>
internal readonly record struct BandPoint(double X, double Y, double Low, double High);

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Style">Which of the chart's line styles it has; the same initializer has the same in all charts.</param>
/// <param name="Points">From left to right.</param>
internal sealed record Series(string Name, int Style, IReadOnlyList<BandPoint> Points)
{
    /// <summary>Predicted values are drawn thin and dashed beside the measured ones, and named once for all.</summary>
    public bool IsPredicted { get; init; }
}

/// <summary>Lines with bands over a common axis.</summary>
internal sealed record LineChart(string Title, string XLabel, string YLabel, IReadOnlyList<Series> Series) : Chart(Title)
{
    /// <summary>Whether the vertical axis is logarithmic; values that are not positive are then left out.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Whether the horizontal axis is; it then has a tick at each of the points.</summary>
    public bool LogarithmicX { get; init; }

    /// <summary>Labels of the places 0, 1, 2, ... of the horizontal axis; null for numbers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>A dashed horizontal line with its label.</summary>
    public (double Value, string Label)? Reference { get; init; }
}
