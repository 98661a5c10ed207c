using System.Globalization;

namespace TypedNets.Bench.Signal;

/// <summary>Why a layer deviates from theory, which is that of endless width and of endlessly many samples.</summary>
/// <param name="report">What was measured.</param>
/// <param name="samples">On how many samples.</param>
/// <param name="experiments">The network without what may be the cause, or with less of it; none where it cannot be changed.</param>
internal sealed class DeviationCause(SignalReport report, int samples, IReadOnlyList<Experiment> experiments)
{
    /// <summary>What is due to width should halve; this much of it may be left.</summary>
    private const double MostLeft = 0.7;

    /// <summary>What would explain a deviation of any size explains none.</summary>
    private const double MostReach = 1;

    /// <summary>The cause; null where none was found.</summary>
    public string? Of(Deviation one)
    {
        LayerSpec[] layers = [.. report.Rows.Select(row => row.Layer)];

        // A gradient also depends on the moments before its layer, by which slopes and divisors are known.
        LayerSpec[] concerned = one.IsGradient ? layers : layers[..(one.Index + 1)];
        double widths = (report.Spec with { Layers = concerned }).InverseWidths, spread = one.Error * Math.Sqrt(report.Networks);
        foreach (Experiment experiment in experiments)
        {
            // A layer may be unknown in the other network.
            if (Deviation.Of(experiment.Report.Value).FirstOrDefault(other => other.Index == one.Index && other.IsGradient == one.IsGradient) is { Predicted: > 0 } other && Math.Abs(other.Value) <= MostLeft * Math.Abs(one.Value))
                return Text($"{experiment.Cause} (Σ1/n = {widths:F3}): {other.Value:P1} ± {other.Error:P1} {experiment.Change}");
        }

        if (experiments.Count > 0)
            return null;
        LayerSpec[] normalisations = [.. (one.IsGradient ? layers[one.Index..] : concerned).Where(layer => layer.Kind.StartsWith("BatchNorm", StringComparison.Ordinal))];
        if (normalisations.Length > 0)
        {
            // The statistics of s samples move with each of them; over layers of width n the samples come to lie in ever fewer directions.
            double reach = Math.Exp(normalisations.Sum(layer => (3.0 / (samples * Positions(layer))) + ((double)normalisations.Length / Units(layer)))) - 1;
            if (reach <= MostReach && Math.Abs(one.Value) <= reach)
                return Text($"{normalisations.Length} batch normalisations over {samples} samples, widths of {Units(normalisations[0])}: finite batch and width reach ±{reach:P0}");
        }

        if (spread > Math.Abs(one.Value))
            return Text($"finite width: Σ1/n = {widths:F3}, networks differ by ±{spread:P0} among each other, of which {report.Networks} are averaged");
        if (!one.IsGradient && concerned.Any(layer => layer.Kind.Contains("Pool", StringComparison.Ordinal)) && Math.Abs(one.Value) < 0.15)
            return "positions under a pool are correlated by more than what all data share";
        return null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static long Units(LayerSpec layer) => layer.OutputShape.Count > 1 && !layer.Kind.StartsWith("Linear", StringComparison.Ordinal) ? layer.OutputShape[0] ?? 1 : layer.OutputShape[^1] ?? 1;

    private static double Positions(LayerSpec layer) => layer.OutputShape.Skip(1).Aggregate(1.0, (product, size) => product * (size ?? 1));
}
