using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Normalisations: modules of torch.nn where they have state, formulas where they have none.</summary>
internal sealed class NormalizationDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } =
    [
        "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "GroupNorm", "InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d", "LayerNorm", "LocalResponseNorm",
        "RMSNorm",
    ];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        var written = new Written(kind);
        long channels = input.Sizes[0];
        double eps = random.Chance(0.5) ? 1e-5 : random.Number(0.01, 0.5), momentum = random.Pick(0.1, 0.1, 0.5, 0, 1);
        bool first = random.Chance(0.6), second = random.Chance(0.6);
        long[] perChannel = [-1, .. Enumerable.Repeat(1L, input.Axes)];
        switch (kind)
        {
            case "LayerNorm" or "RMSNorm":
                long[] sizes = random.Chance(0.5) ? [] : [.. input.Sizes[random.Next(input.Rank)..].Select(size => size + (random.Chance(0.05) ? 1 : 0))];
                if (sizes.Length > 0)
                    written.At("NormalizedShape", sizes);
                else
                    sizes = [input.Sizes[^1]];
                if (kind == "RMSNorm")
                {
                    written.Set("Eps", eps, unless: 1e-5).Set("ElementwiseAffine", first, unless: true);
                    double added = eps == 1e-5 ? Math.BitIncrement(1) - 1 : eps; // by default what a double can tell from 1
                    return written.By(() => new HandLayer((x, layer) => RootNormalized(x, sizes.Length, added) * (first ? layer.Weights[0] : 1), first ? [sizes] : []));
                }

                return written.Set("Eps", eps, unless: 1e-5).Set("ElementwiseAffine", first, unless: true).Set("Bias", second, unless: true)
                    .By(() => nn.LayerNorm(sizes, eps, first, second));
            case "GroupNorm":
                long groups = random.Divisor(channels);
                written.At("NumGroups", groups).Set("Eps", eps, unless: 1e-5).Set("Affine", first, unless: true);
                return !first ? written.By(x => Normalized(x, groups, eps)) : written.By(() => new HandLayer(
                    (x, layer) => (Normalized(x, groups, eps) * layer.Weights[0].reshape(perChannel)) + layer.Weights[1].reshape(perChannel), [channels], [channels]));
            case "LocalResponseNorm" when input.Rank >= 2:
                int width = random.Next(1, 6);
                double alpha = random.Pick(1e-4, random.Number(0.1, 2)), beta = random.Pick(0.75, random.Number(0.2, 1.5)), k = random.Pick(1, random.Number(0.5, 2));
                return written.At("Size", width).Set("Alpha", alpha, unless: 1e-4).Set("Beta", beta, unless: 0.75).Set("K", k, unless: 1.0)
                    .By(x => ResponseNormalized(x, width, alpha, beta, k));
            case "LocalResponseNorm":
                return null;
        }

        int axes = kind[^2] - '0';
        bool isBatch = kind[0] == 'B';
        if (input.Axes != axes && !(isBatch && axes == 1 && input.Rank == 1))
            return null;
        written.Set("Eps", eps, unless: 1e-5).Set("Momentum", momentum, unless: 0.1).Set("Affine", first, unless: isBatch).Set("TrackRunningStats", second, unless: isBatch);
        return kind switch
        {
            "BatchNorm1d" => written.By(() => nn.BatchNorm1d(channels, eps, momentum, first, second)),
            "BatchNorm2d" => written.By(() => nn.BatchNorm2d(channels, eps, momentum, first, second)),
            "BatchNorm3d" => written.By(() => nn.BatchNorm3d(channels, eps, momentum, first, second)),
            _ when !first && !second => written.By(x => Normalized(x, channels, eps)),
            "InstanceNorm1d" => written.By(() => nn.InstanceNorm1d(channels, eps, momentum, first, second)),
            "InstanceNorm2d" => written.By(() => nn.InstanceNorm2d(channels, eps, momentum, first, second)),
            _ => written.By(() => nn.InstanceNorm3d(channels, eps, momentum, first, second)),
        };
    }

    /// <summary>(x − mean)/√(variance + ε) over groups of channels of each sample.</summary>
    private static Tensor Normalized(Tensor input, long groups, double eps)
    {
        Tensor grouped = input.reshape(input.shape[0], groups, -1);
        Tensor centred = grouped - grouped.mean([2], keepdim: true);
        return (centred / (centred.square().mean([2], keepdim: true) + eps).sqrt()).reshape(input.shape);
    }

    /// <summary>x/√(mean(x²) + ε) over the last dimensions of each sample.</summary>
    private static Tensor RootNormalized(Tensor input, int dimensions, double eps) =>
        input / (input.square().mean([.. Enumerable.Range(1, dimensions).Select(last => -(long)last)], keepdim: true) + eps).sqrt();

    /// <summary>x/(k + α/n·Σx²)^β, the sum over n channels from n/2 before.</summary>
    private static Tensor ResponseNormalized(Tensor input, int size, double alpha, double beta, double k)
    {
        long channels = input.shape[1];
        return stack([.. Enumerable.Range(0, (int)channels).Select(channel =>
        {
            long start = Math.Max(0, channel - (size / 2)), end = Math.Min(channels - 1, channel + ((size - 1) / 2));
            Tensor sum = input.slice(1, start, end + 1, 1).square().sum(1);
            return input.select(1, channel) / (k + (sum * (alpha / size))).pow(beta);
        })], 1);
    }
}
