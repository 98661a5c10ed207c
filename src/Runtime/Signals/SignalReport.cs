using System.Globalization;
using TypedNets.Analysis;
using TypedNets.Analysis.Signal;

namespace TypedNets;

/// <summary>What <see cref="SignalProbe"/> has measured, beside what is predicted: a row for each layer, in execution order.</summary>
public sealed class SignalReport
{
    private static readonly (string Header, bool IsNumber)[] s_columns =
    [
        ("Layer", false), ("Kind", false), ("Output", false), ("Mean", true), ("Variance", true), ("Dead", true),
        ("Second moment", true), ("Predicted", true), ("Ratio", true), ("Gradient", true), ("Predicted", true), ("Ratio", true),
    ];

    internal SignalReport(NetworkSpec spec, IReadOnlyList<Dictionary<string, LayerMoments>> passes)
    {
        (Spec, Networks) = (spec, passes.Count);
        Rows = [.. spec.Layers.Select(layer => Row(layer, [.. passes.Select(pass => pass[layer.Path])]))];
    }

    /// <summary>The network, with what is predicted for it as it was built: with the initializer of the probe's options, if there is one.</summary>
    public NetworkSpec Spec { get; }

    /// <summary>The number of networks that were averaged over.</summary>
    public int Networks { get; }

    /// <summary>The layers.</summary>
    public IReadOnlyList<SignalRow> Rows { get; }

    /// <summary>
    /// The cross-entropy, in nats, that is predicted before the first step if the network's one output is logits of classes; null where it
    /// has several outputs, they are no logits, or theory does not know them.
    /// </summary>
    public double? ExpectedCrossEntropy => Spec.Outputs is [{ Shape: [{ } classes and > 1], Name: var name }]
        && Spec.Layers.FirstOrDefault(layer => layer.Path == name) is { Kind: nameof(Analysis.Layers.Linear), Predicted.Forward: { } moment } ? FirstLoss.CrossEntropy(classes, moment) : null;

    /// <summary>The report as a table: means over the networks, ± the standard error where there are several; what is not known is empty.</summary>
    /// <returns>Aligned text with LF line ends, the same in every culture.</returns>
    public override string ToString()
    {
        var table = new TextTable(s_columns);
        foreach (SignalRow row in Rows)
        {
            table.Add([row.Layer.Path, row.Layer.Kind, SpecText.Shape(row.Layer.OutputShape), Invariant.Text(row.Mean.Mean), Text(row.Variance), Fixed(100 * row.DeadShare.Mean, "0.0") + " %",
                Text(row.Forward), Text(row.Layer.Predicted?.Forward), Fixed(row.ForwardRatio, "0.00"), Text(row.Gradient), Text(row.Layer.Predicted?.Gradient), Fixed(row.GradientRatio, "0.00")]);
        }

        string loss = ExpectedCrossEntropy is { } nats ? $"Cross-entropy of {Spec.Outputs[0].Shape[0]} classes at the start: {Fixed(nats, "0.000")} nats predicted\n" : "";
        string depth = Spec.CorrelationDepth is { } layers ? $"; of what is left to go, 1/e after {Fixed(layers, "0.0")} layers with weights" : "";
        string alike = Rows[^1] is { Correlation: { } end, Layer.Predicted.Correlation: { } predicted }
            ? $"Correlation of two samples at the end: {Fixed(end, "0.00")}, predicted {Fixed(predicted, "0.00")}{depth}\n" : "";
        return $"{Spec.Network}: {Networks} {(Networks == 1 ? "network" : "networks")}\n{table}{alike}Σ 1/width: {Fixed(Spec.InverseWidths, "0.000")}\n{loss}";
    }

    /// <summary>
    /// The report as comma-separated values, a line for each layer after one of names. Numbers read back as the same bits; what is not
    /// known is empty.
    /// </summary>
    public string ToCsv()
    {
        const string Head = "path,kind,shape,mean,mean_error,variance,variance_error,dead_share,dead_share_error,forward,forward_error,forward_predicted,gradient,gradient_error,gradient_predicted,correlation,correlation_predicted\n";
        return Head + string.Concat(Rows.Select(row => Line(row) + "\n"));
    }

    /// <summary>
    /// The report as a picture that stands by itself: second moments and gradients of each layer on a logarithmic axis, measured, with a band
    /// of one standard error, and predicted. Zeros are left out.
    /// </summary>
    /// <returns>SVG with LF line ends.</returns>
    public string ToSvg() => SignalChart.Of(this).ToString().ReplaceLineEndings("\n") + "\n";

    private static string Line(SignalRow row) => string.Join(",",
    [
        Quoted(row.Layer.Path), Quoted(row.Layer.Kind), SpecText.Shape(row.Layer.OutputShape),
        .. Numbers(row.Mean), .. Numbers(row.Variance), .. Numbers(row.DeadShare),
        .. Numbers(row.Forward), Number(row.Layer.Predicted?.Forward), .. Numbers(row.Gradient), Number(row.Layer.Predicted?.Gradient), Number(row.Correlation), Number(row.Layer.Predicted?.Correlation),
    ]);

    private static string[] Numbers(Estimate? estimate) => [Number(estimate?.Mean), Number(estimate?.StandardError)];

    private static string Number(double? value) => value is { } number ? Invariant.Shortest(number) : "";

    // A module of one's own can have a comma in its name.
    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string Text(Estimate? estimate) => estimate is not { } known ? ""
        : Invariant.Text(known.Mean) + (known.StandardError is { } error ? $" ± {error.ToString("G2", CultureInfo.InvariantCulture)}" : "");

    private static string Text(double? value) => value is { } number ? Invariant.Text(number) : "";

    private static string Fixed(double? value, string format) => value is { } number ? number.ToString(format, CultureInfo.InvariantCulture) : "";

    private static SignalRow Row(LayerSpec layer, LayerMoments[] moments)
    {
        Estimate Of(Func<LayerMoments, double> quantity) => Estimate.Of([.. moments.Select(quantity)]);
        return new SignalRow(layer, Of(m => m.Mean), Of(m => m.Forward), Of(m => m.Variance), Of(m => m.DeadShare),
            moments.All(m => m.Gradient is not null) ? Of(m => m.Gradient!.Value) : null);
    }
}
