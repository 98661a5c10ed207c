using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>A small problem: three clouds of points in the plane, which a small network separates almost without error.</summary>
internal static class Blobs
{
    public static Dataset Create(int count = 300, long seed = 7)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var labels = arange(count).remainder(3).to(ScalarType.Int64);
        var angles = labels.to(ScalarType.Float32) * (2 * Math.PI / 3);
        var centres = stack([angles.cos(), angles.sin()], 1) * 2;
        var points = centres + 0.4 * randn([count, 2], generator: generator);
        return new Dataset("blobs", points.to(ScalarType.Float32).MoveToOuterDisposeScope(), labels.MoveToOuterDisposeScope(), ["a", "b", "c"]);
    }

    /// <summary>A network for it, the same for the same seed.</summary>
    public static nn.Module<Tensor, Tensor> Network(long seed = 1, bool batchNorm = false)
    {
        using var generator = new Generator((ulong)seed);
        var network = batchNorm
            ? nn.Sequential(("hidden", nn.Linear(2, 16)), ("norm", nn.BatchNorm1d(16)), ("relu", nn.ReLU()), ("head", nn.Linear(16, 3)))
            : nn.Sequential(("hidden", nn.Linear(2, 16)), ("relu", nn.ReLU()), ("head", nn.Linear(16, 3)));
        using var withoutGradients = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (!name.StartsWith("norm", StringComparison.Ordinal))
                parameter.normal_(0, 0.5, generator);
        }
        return network;
    }

    /// <summary>All parameters as numbers.</summary>
    public static float[] Values(nn.Module network) =>
        [.. network.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
}
