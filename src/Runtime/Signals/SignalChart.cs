using System.Xml.Linq;
using TypedNets.Charts;

namespace TypedNets;

/// <summary>The picture of a <see cref="SignalReport"/>.</summary>
internal static class SignalChart
{
    /// <summary>Draws it.</summary>
    public static XElement Of(SignalReport report) => ChartSvg.Draw(new LineChart(
        $"{report.Spec.Network}: signal at each layer", "", "second moment",
        [
            new Series("activations", 0, Measured(report, row => row.Forward)),
            new Series("predicted", 0, Predicted(report, row => row.Layer.Predicted?.Forward)) { IsPredicted = true },
            new Series("gradients", 1, Measured(report, row => row.Gradient)),
            new Series("predicted", 1, Predicted(report, row => row.Layer.Predicted?.Gradient)) { IsPredicted = true },
        ])
    {
        Logarithmic = true,
        Categories = [.. report.Rows.Select(row => row.Layer.Path)],
    });

    // The band's lower end by a factor: less than nothing has no place on a logarithmic axis.
    private static BandPoint[] Measured(SignalReport report, Func<SignalRow, Estimate?> quantity) => Points(report, row => quantity(row) is { Mean: > 0 } estimate
        ? (estimate.Mean, estimate.Mean / (1 + ((estimate.StandardError ?? 0) / estimate.Mean)), estimate.Mean + (estimate.StandardError ?? 0))
        : null);

    private static BandPoint[] Predicted(SignalReport report, Func<SignalRow, double?> quantity) =>
        Points(report, row => quantity(row) is > 0 and { } value ? (value, value, value) : null);

    private static BandPoint[] Points(SignalReport report, Func<SignalRow, (double Y, double Low, double High)?> point) =>
        [.. report.Rows.Select((row, i) => (i, point(row))).Where(pair => pair.Item2 is not null).Select(pair => new BandPoint(pair.i, pair.Item2!.Value.Y, pair.Item2.Value.Low, pair.Item2.Value.High))];
}
