namespace TypedNets.Charts;

/// <summary>A bar with an interval.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Style">Its colour; the same initializer has the same in all charts.</param>
/// <param name="Value">Its length; null where there is no number, and no bar then.</param>
/// <param name="Low">The interval's lower end; null for no interval.</param>
/// <param name="High">Its upper end; infinite where that was beyond what was measured.</param>
/// <param name="Text">The numbers in words, such as "never".</param>
internal sealed record Bar(string Name, int Style, double? Value, double? Low, double? High, string Text);

/// <summary>Horizontal bars from zero, one below the other.</summary>
internal sealed record BarChart(string Title, string Label, IReadOnlyList<Bar> Bars) : Chart(Title)
{
    /// <summary>The axis reaches at least this far: what could have been measured.</summary>
    public double Most { get; init; } = 1;
}
