using System.Globalization;

namespace TypedNets.Bench.Signal;

/// <summary>A line for each network, its exceptions below it, then what they are all together.</summary>
/// <param name="forwardTolerance">How far forward moments may be off.</param>
/// <param name="gradientTolerance">How far those of gradients may be.</param>
internal sealed class SignalTable(double forwardTolerance, double gradientTolerance)
{
    /// <summary>Of smaller second moments, numbers are lost: in single precision, in which maps are measured, and in double precision.</summary>
    private const double LeastSingle = 1e-70, LeastDouble = 1e-290;

    private int _networks, _layers, _known, _lost, _exceptions, _unexplained;

    /// <summary>For a network's name and a number of samples, how a cause of its deviations can be found.</summary>
    public Func<string, int, IReadOnlyList<Experiment>> Experiments { get; init; } = (_, _) => [];

    /// <summary>Adds a network and prints its line.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="samples">On how many samples.</param>
    /// <param name="shows">Whether each layer is printed too.</param>
    public void Add(SignalReport report, int samples, bool shows)
    {
        if (_networks++ == 0)
            Console.WriteLine($"{"network",-18}{"layers",7}{"known",7}{"forward: worst",16}{"median",8}{"gradient: worst",17}{"median",8}{"correlation",13}");
        double least = report.Spec.Inputs.Any(input => input.Shape.Count > 1) ? LeastSingle : LeastDouble;
        IReadOnlyList<Deviation> predicted = Deviation.Of(report), all = [.. predicted.Where(one => one.IsMeasurable(least))];
        int layers = report.Rows.Count, known = report.Rows.Count(row => row.Layer.Predicted?.Forward is not null);
        (_layers, _known) = (_layers + layers, _known + known);
        Console.WriteLine($"{report.Spec.Network,-18}{layers,7}{Percent((double)known / layers),7}{Worst(all, false),16}{Median(all, false),8}{Worst(all, true),17}{Median(all, true),8}{Correlation(report),13}");
        if (shows)
        {
            foreach (SignalRow row in report.Rows)
                Console.WriteLine($"  {row.Layer.Path,-28}{row.Layer.Kind,-18}{Text(row.Layer.Predicted?.Forward, row.Forward)}   {Text(row.Layer.Predicted?.Gradient, row.Gradient)}   {row.Layer.Predicted?.Correlation,8:0.000}{row.Correlation,8:0.000}");
        }

        if (known < layers)
        {
            foreach (SignalRow row in report.Rows.Where(row => row.Layer.Predicted?.Forward is null).Take(2))
                Except($"{row.Layer.Path} is unknown: {row.Layer.Predicted?.Reason}");
        }

        foreach (bool isGradient in new[] { false, true })
        {
            Deviation[] lost = [.. predicted.Where(one => one.IsGradient == isGradient && !one.IsMeasurable(least))];
            _lost += lost.Length;
            if (lost.Length > 0)
                Console.WriteLine($"    {(isGradient ? "gradient" : "forward")}: {lost.Length} of {layers} layers not measurable, the numbers being too small or too rare: {lost[0].Row.Layer.Path} ({lost[0].Row.Layer.Kind}) is predicted at {Short(lost[0].Predicted)}, measured at {Short(lost[0].Measured.Mean)}");
        }

        IReadOnlyList<Experiment>? experiments = null;
        foreach (bool isGradient in new[] { false, true })
        {
            double tolerance = isGradient ? gradientTolerance : forwardTolerance;
            Deviation[] beyond = [.. all.Where(one => one.IsGradient == isGradient && one.Exceeds(tolerance))];
            if (beyond.Length == 0)
                continue;
            Deviation first = isGradient ? beyond[^1] : beyond[0], worst = beyond.MaxBy(one => Math.Abs(one.Value))!;
            experiments ??= Experiments(report.Spec.Network, samples);
            var causes = new DeviationCause(report, samples, experiments);
            string? cause = causes.Of(worst) ?? (first == worst ? null : causes.Of(first));
            _unexplained += cause is null ? 1 : 0;
            Except($"{(isGradient ? "gradient" : "forward")}: {beyond.Length} of {layers} layers, first {first.Row.Layer.Path} ({first.Row.Layer.Kind}) {Percent(first.Value)} ± {Percent(first.Error)}, "
                + $"worst {worst.Row.Layer.Path} {Percent(worst.Value)} ± {Percent(worst.Error)}: {cause ?? "NO CAUSE FOUND"}");
        }
    }

    /// <summary>Prints what they are all together.</summary>
    public bool Conclude(string what)
    {
        Console.WriteLine($"{_networks} {what}: {_layers} layers, {Percent((double)_known / _layers)} known, {_lost} numbers not measurable; {_exceptions} exceptions, {_unexplained} without a cause");
        return _unexplained == 0;
    }

    private void Except(string text)
    {
        _exceptions++;
        Console.WriteLine("    " + text);
    }

    private static string Short(double value) => value.ToString("G2", CultureInfo.InvariantCulture);

    private static string Text(double? predicted, Estimate? measured) =>
        $"{(predicted is { } p ? p.ToString("G4", CultureInfo.InvariantCulture) : "?"),11}{(measured is { } m ? m.Mean.ToString("G4", CultureInfo.InvariantCulture) : "?"),11}{(predicted > 0 && measured is { } both ? Percent((both.Mean / predicted.Value) - 1) + " ± " + Percent((both.StandardError ?? 0) / predicted.Value) : ""),20}";

    private static string Worst(IReadOnlyList<Deviation> all, bool isGradient) =>
        all.Where(one => one.IsGradient == isGradient).MaxBy(one => Math.Abs(one.Value)) is { } worst ? $"{Percent(worst.Value)} ± {Percent(worst.Error)}" : "-";

    /// <summary>By how much the correlation of two samples is off at most.</summary>
    private static string Correlation(SignalReport report) => report.Rows.Where(row => row.Layer.Predicted?.Correlation is not null && row.Correlation is not null)
        .Select(row => row.Correlation!.Value - row.Layer.Predicted!.Correlation!.Value).DefaultIfEmpty().MaxBy(Math.Abs).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Median(IReadOnlyList<Deviation> all, bool isGradient)
    {
        double[] values = [.. all.Where(one => one.IsGradient == isGradient).Select(one => Math.Abs(one.Value)).Order()];
        return values.Length == 0 ? "-" : Percent(values[values.Length / 2]);
    }

    private static string Percent(double share) => (100 * share).ToString(Math.Abs(share) < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";
}
