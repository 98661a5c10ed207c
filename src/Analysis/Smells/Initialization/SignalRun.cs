using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Smells;

/// <summary>Layers of weights that follow each other, each with an activation, and nothing that normalises or adds between.</summary>
/// <param name="Layers">The layers.</param>
internal sealed record SignalRun(IReadOnlyList<StartedParameter> Layers)
{
    /// <summary>What the layers multiply a second moment by, each by its scale over the squared gain of its activation.</summary>
    public double Ratio => Layers.Aggregate(1.0, (product, layer) => product * layer.Ratio!.Value);

    /// <summary>The second moment after the last activation, of a signal that has 1 before the first layer.</summary>
    public double Moment => Layers.Aggregate(1.0, (moment, layer) => After(layer, moment));

    /// <summary>The longest run among some layers in execution order, whose scales are known and which lead to activations; null for none.</summary>
    public static SignalRun? Longest(IEnumerable<StartedParameter> among)
    {
        var runs = new List<SignalRun>();
        foreach (StartedParameter layer in among)
        {
            SignalRun before = runs.Where(run => run.Layers[run.Layers.Count - 1].Onward is var last && last.Nexts.Contains(layer.Layer) && !last.Between.Any(b => b.Kind is Concat))
                .OrderByDescending(run => run.Layers.Count).FirstOrDefault() ?? new SignalRun([]);
            runs.Add(new SignalRun([.. before.Layers, layer]));
        }

        return runs.OrderByDescending(run => run.Layers.Count).FirstOrDefault();
    }

    /// <summary>E φ(√(σ²·q) z)² (Poole et al. 2016, eq. 3), raised by maximum pools and dropout; averages, which lower it, are left out.</summary>
    private static double After(StartedParameter layer, double moment)
    {
        SmellLayer activation = layer.Onward.Activation!;
        double deviation = Math.Sqrt(layer.Scale!.Value * moment), kept = 1, window = 1;
        foreach (SmellLayer between in layer.Onward.Between)
        {
            if (between.Kind is MaxPool1d or MaxPool2d or MaxPool3d)
                window *= between.Arguments.Axes("KernelSize", between.InputShape.Rank - 1, 1).Aggregate(1.0, (product, size) => product * size);
            if (between.Kind is Dropout or ChannelDropout)
                kept *= 1 - Math.Min(0.99, between.Arguments.Number("P", 0.5));
        }

        // The largest of n has the density n·φ·Φⁿ⁻¹ when they are independent; in a map they are alike, and it is less.
        return deviation == 0 ? 0 : GaussianIntegral.Of(
            z => Math.Pow(activation.Evaluate(deviation * z), 2) * (window == 1 ? 1 : window * Math.Pow(Normal.Cumulative(z), window - 1)),
            [.. activation.Kinks().Select(kink => kink / deviation)]) / kept;
    }
}
