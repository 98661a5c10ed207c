using TypedNets.Analysis;

namespace TypedNets;

/// <summary>What <see cref="SignalProbe"/> has measured: a row for each layer, in execution order.</summary>
public sealed class SignalReport
{
    private static readonly (string Header, bool IsNumber)[] s_columns =
    [
        ("Layer", false), ("Kind", false), ("Output", false), ("Mean", true), ("Second moment", true), ("Variance", true), ("Dead", true), ("Gradient", true),
    ];

    internal SignalReport(NetworkSpec spec, IReadOnlyList<Dictionary<string, LayerMoments>> passes)
    {
        (Spec, Networks) = (spec, passes.Count);
        Rows = [.. spec.Layers.Select(layer => Row(layer, [.. passes.Select(pass => pass[layer.Path])]))];
    }

    /// <summary>The network.</summary>
    public NetworkSpec Spec { get; }

    /// <summary>The number of networks that were averaged over.</summary>
    public int Networks { get; }

    /// <summary>The layers.</summary>
    public IReadOnlyList<SignalRow> Rows { get; }

    /// <summary>The report as a table: means over the networks, ± the standard error where there are several.</summary>
    /// <returns>Aligned text with LF line ends, the same in every culture.</returns>
    public override string ToString()
    {
        var table = new TextTable(s_columns);
        foreach (SignalRow row in Rows)
        {
            table.Add([row.Layer.Path, row.Layer.Kind, SpecText.Shape(row.Layer.OutputShape), Invariant.Text(row.Mean.Mean), Text(row.Forward), Text(row.Variance),
                (100 * row.DeadShare.Mean).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + " %", row.Gradient is { } gradient ? Text(gradient) : ""]);
        }

        return $"{Spec.Network}: {Networks} {(Networks == 1 ? "network" : "networks")}\n{table}";
    }

    /// <summary>
    /// The report as comma-separated values, a line for each layer after one of names. Numbers read back as the same bits; what is not
    /// known is empty.
    /// </summary>
    public string ToCsv()
    {
        string[] quantities = ["mean", "forward", "variance", "dead_share", "gradient"];
        string head = string.Join(",", quantities.SelectMany(name => new[] { name, name + "_error" }).Prepend("shape").Prepend("kind").Prepend("path"));
        return string.Concat(Rows.Select(row => Line(row) + "\n").Prepend(head + "\n"));
    }

    private static string Line(SignalRow row) => string.Join(",",
    [
        Quoted(row.Layer.Path), Quoted(row.Layer.Kind), SpecText.Shape(row.Layer.OutputShape),
        .. new Estimate?[] { row.Mean, row.Forward, row.Variance, row.DeadShare, row.Gradient }.SelectMany(estimate => new[] { Number(estimate?.Mean), Number(estimate?.StandardError) }),
    ]);

    private static string Number(double? value) => value is { } number ? Invariant.Shortest(number) : "";

    // A module of one's own can have a comma in its name.
    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string Text(Estimate estimate) =>
        Invariant.Text(estimate.Mean) + (estimate.StandardError is { } error ? $" ± {error.ToString("G2", System.Globalization.CultureInfo.InvariantCulture)}" : "");

    private static SignalRow Row(LayerSpec layer, LayerMoments[] moments)
    {
        Estimate Of(Func<LayerMoments, double> quantity) => Estimate.Of([.. moments.Select(quantity)]);
        return new SignalRow(layer, Of(m => m.Mean), Of(m => m.Forward), Of(m => m.Variance), Of(m => m.DeadShare),
            moments.All(m => m.Gradient is not null) ? Of(m => m.Gradient!.Value) : null);
    }
}
