using static TorchSharp.torch;

namespace TypedNets.Bench.Signal;

/// <summary>Measures a network on as many samples as its size allows.</summary>
internal static class SignalMeasurement
{
    private const double MacsPerPass = 8e9;
    private const double LargeNetwork = 1e9;
    private const int SeedsOfLarge = 8;
    private const int Block = 16;

    /// <summary>
    /// Batch normalisation takes a mean and a deviation out of each gradient: of two samples, half of what samples share. So even large networks see a batch
    /// of so many, over fewer draws of the weights.
    /// </summary>
    private const int LeastOfBatch = 24, UsualBatch = 32, MostOfBatch = 128, SeedsOfLargeBatch = 4, SeedsOfUsualBatch = 10;
    private const double MacsPerBatch = 4e10, LargeBatch = 9e9;

    /// <summary>As many numbers of a channel are normalised together at least, where a batch can be that large.</summary>
    private const double NormalisedTogether = 1024;

    /// <summary>Measures.</summary>
    /// <param name="seeds">Over how many draws of the weights; fewer for a network of more than 10⁹ multiplications a sample.</param>
    /// <param name="batch">Samples of each; null for as many as its size allows.</param>
    public static (SignalReport Report, int Samples) Of<TNetwork>(int seeds, int? batch)
        where TNetwork : nn.Module, INetwork<TNetwork>
    {
        NetworkSpec spec = TNetwork.Spec;
        double macs = spec.Layers.Sum(layer => layer.Macs ?? 0);
        LayerSpec[] normalisations = [.. spec.Layers.Where(layer => layer.Kind.StartsWith("BatchNorm", StringComparison.Ordinal))];
        bool isMap = spec.Inputs.Any(input => input.Shape.Count > 1);
        int samples = batch ?? (isMap && normalisations.Length > 0 ? Batch(macs, normalisations)
            : (int)Math.Clamp(MacsPerPass / macs, 2, isMap ? 4 : normalisations.Length > 0 ? 1024 : 16));
        var probe = new SignalProbe
        {
            Networks = Math.Min(seeds, normalisations.Length == 0 ? (macs > LargeNetwork ? SeedsOfLarge : seeds)
                : macs > LargeNetwork ? SeedsOfLargeBatch : samples * macs > LargeBatch ? SeedsOfUsualBatch : seeds),
            BatchSize = samples,
            Options = new NetworkOptions(DType: !isMap || spec.Layers.Any(IsMiscounted) ? TorchSharp.torch.ScalarType.Float64 : null),
        };
        if (spec.Inputs.All(input => input.DType != DType.Int64))
            return (probe.Measure<TNetwork>(), samples);

        long words = spec.Layers.SelectMany(layer => layer.Parameters).Where(parameter => parameter.Role == ParameterRole.Embedding).Min(parameter => parameter.Shape[0]);
        using var scope = NewDisposeScope();
        using var generator = new Generator(0);
        return (probe.Measure<TNetwork>([.. spec.Inputs.Select(input => randint(words, [64, .. input.Shape.Select(size => size ?? 16)], ScalarType.Int64, generator: generator))]), 64);
    }

    /// <summary>Theory has batch normalisation over endless batches: statistics of n numbers have gradients grow by 1/n more in each layer.</summary>
    private static int Batch(double macs, LayerSpec[] normalisations)
    {
        double positions = normalisations.Min(layer => layer.OutputShape.Skip(1).Aggregate(1.0, (product, size) => product * (size ?? 1)));
        double wanted = Math.Clamp(NormalisedTogether / positions, UsualBatch, MostOfBatch);
        return (int)Math.Clamp(MacsPerBatch / macs, LeastOfBatch, wanted);
    }

    /// <summary>Whether oneDNN may leave out channels of it in single precision (docs/architecture.md).</summary>
    private static bool IsMiscounted(LayerSpec layer) => layer.Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Weight)?.Shape is { Count: > 2 } shape
        && (layer.Kind.StartsWith("ConvTranspose", StringComparison.Ordinal) ? shape[0] % Block != 0 : layer.Kind.StartsWith("Conv", StringComparison.Ordinal) && shape[1] > Block / 2 && shape[1] % Block != 0 && shape.Skip(2).Any(size => size > 1));
}
