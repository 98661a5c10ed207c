namespace TypedNets.Bench.Signal;

/// <summary>A layer's predicted moment beside the measured one.</summary>
/// <param name="Row">The layer.</param>
/// <param name="Index">Its number among the layers.</param>
/// <param name="IsGradient">Whether it is the gradient's.</param>
/// <param name="Predicted">The prediction.</param>
/// <param name="Measured">The mean over the networks.</param>
/// <param name="Networks">How many these are.</param>
internal sealed record Deviation(SignalRow Row, int Index, bool IsGradient, double Predicted, Estimate Measured, int Networks)
{
    /// <summary>Measured over predicted, less 1.</summary>
    public double Value => Predicted == 0 ? (Measured.Mean == 0 ? 0 : double.PositiveInfinity) : (Measured.Mean / Predicted) - 1;

    /// <summary>
    /// The standard error of that. Where logarithms are spread widely, few networks decide the mean, and those measured tell too little of it: then it is that of a
    /// mean of numbers whose logarithms are normal, were the prediction right.
    /// </summary>
    public double Error => Predicted == 0 ? 0
        : Math.Max(Measured.StandardError ?? 0, Measured.LogDeviation is { } logs ? Predicted * Math.Sqrt((Math.Exp(logs * logs) - 1) / Networks) : 0) / Predicted;

    /// <summary>Whether it is beyond a tolerance by more than chance explains.</summary>
    public bool Exceeds(double tolerance) => Math.Abs(Value) > tolerance + (3 * Error);

    /// <summary>Whether numbers of this size are lost when they are computed or squared, or are so rare that no sample had one.</summary>
    public bool IsMeasurable(double least) => Predicted >= least && Measured.Mean > 0;

    /// <summary>Those of all layers that are both predicted and measured.</summary>
    public static IReadOnlyList<Deviation> Of(SignalReport report)
    {
        var all = new List<Deviation>();
        for (int i = 0; i < report.Rows.Count; i++)
        {
            SignalRow row = report.Rows[i];
            if (row.Layer.Predicted?.Forward is { } forward)
                all.Add(new Deviation(row, i, IsGradient: false, forward, row.Forward, report.Networks));
            if (row.Layer.Predicted?.Gradient is { } gradient && row.Gradient is { } measured)
                all.Add(new Deviation(row, i, IsGradient: true, gradient, measured, report.Networks));
        }

        return all;
    }
}
