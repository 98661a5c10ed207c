using static TorchSharp.torch;

namespace TypedNets.Bench.Signal;

/// <summary>Measures a network on as many samples as its size allows.</summary>
internal static class SignalMeasurement
{
    private const double MacsPerPass = 8e9;
    private const double LargeNetwork = 1e9;
    private const int SeedsOfLarge = 8;

    /// <summary>Measures.</summary>
    /// <param name="seeds">Over how many draws of the weights; no more than 8 for a network of more than 10⁹ multiplications a sample.</param>
    public static SignalReport Of<TNetwork>(int seeds)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        NetworkSpec spec = TNetwork.Spec;
        double macs = spec.Layers.Sum(layer => layer.Macs ?? 0);

        // Theory has batch normalisation over endless batches: statistics of n samples have gradients grow by 1/n more in each layer.
        bool seesBatch = spec.Layers.Any(layer => layer.Kind.StartsWith("BatchNorm", StringComparison.Ordinal)), isMap = spec.Inputs.Any(input => input.Shape.Count > 1);
        int batch = (int)Math.Clamp(MacsPerPass / macs, 2, seesBatch ? (isMap ? 24 : 1024) : isMap ? 4 : 16);
        var probe = new SignalProbe { Networks = macs > LargeNetwork ? Math.Min(seeds, SeedsOfLarge) : seeds, BatchSize = batch };
        if (spec.Inputs.All(input => input.DType != DType.Int64))
            return probe.Measure<TNetwork>();

        long words = spec.Layers.SelectMany(layer => layer.Parameters).Where(parameter => parameter.Role == ParameterRole.Embedding).Min(parameter => parameter.Shape[0]);
        using var scope = NewDisposeScope();
        using var generator = new Generator(0);
        return probe.Measure<TNetwork>([.. spec.Inputs.Select(input => randint(words, [64, .. input.Shape.Select(size => size ?? 16)], ScalarType.Int64, generator: generator))]);
    }
}
