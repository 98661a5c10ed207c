namespace TypedNets.Charts;

/// <summary>A field of a heat map.</summary>
/// <param name="Value">What gives its colour; null for none.</param>
/// <param name="Text">What is printed in it.</param>
internal readonly record struct HeatCell(double? Value, string Text);

/// <summary>Numbers in rows and columns, the darker the higher.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rows">The rows' names.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Cells">Row by row.</param>
internal sealed record HeatMap(string Title, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<HeatCell>> Cells) : Chart(Title);
