using TypedNets.Analysis;

namespace TypedNets;

/// <summary>What <see cref="Lsuv"/> measured and did: a row for each layer that it scales, in execution order.</summary>
public sealed class LsuvReport
{
    private static readonly (string Header, bool IsNumber)[] s_columns =
    [
        ("Layer", false), ("Kind", false), ("Std before", true), ("Std after", true), ("Passes", true), ("Predicted", true), ("Measured", true), ("Ratio", true), ("", false),
    ];

    internal LsuvReport(NetworkSpec spec, IReadOnlyList<LsuvRow> rows) => (Spec, Rows) = (spec, rows);

    /// <summary>The network.</summary>
    public NetworkSpec Spec { get; }

    /// <summary>The layers that are scaled.</summary>
    public IReadOnlyList<LsuvRow> Rows { get; }

    /// <summary>Whether all layers ended within the tolerance.</summary>
    public bool IsUnitVariance => Rows.All(row => row.IsUnitVariance);

    /// <summary>The report as a table; predicted and measured are second moments at the start, before anything was scaled.</summary>
    /// <returns>Aligned text with LF line ends, the same in every culture.</returns>
    public override string ToString()
    {
        var table = new TextTable(s_columns);
        foreach (LsuvRow row in Rows)
        {
            table.Add([row.Layer.Path, row.Layer.Kind, Invariant.Text(row.StdBefore), Invariant.Text(row.StdAfter), Invariant.Text(row.Passes),
                Text(row.Predicted), Text(row.Measured), Text(row.Ratio), row.IsUnitVariance ? "" : "not reached: its bias alone spreads the output"]);
        }

        return $"{Spec.Network}: {Rows.Count(row => row.IsUnitVariance)} of {Rows.Count} layers at unit variance\n{table}";
    }

    private static string Text(double? value) => value is { } number ? Invariant.Text(number) : "";
}

/// <summary>A layer that was scaled.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="StdBefore">Standard deviation of all numbers of its output, the layers before it being scaled already.</param>
/// <param name="StdAfter">The same at the end.</param>
/// <param name="Passes">How often its weight was scaled.</param>
/// <param name="IsUnitVariance">Whether <paramref name="StdAfter"/> is within the tolerance of 1.</param>
/// <param name="Predicted">Second moment of its output at the start, by theory; null where there is none, or where the start was replaced.</param>
/// <param name="Measured">The same as measured on the batch; null where the start was replaced.</param>
public sealed record LsuvRow(LayerSpec Layer, double StdBefore, double StdAfter, int Passes, bool IsUnitVariance, double? Predicted, double? Measured)
{
    /// <summary>Measured over predicted: how wrong theory is of this network on these data.</summary>
    public double? Ratio => Measured / Predicted;
}
