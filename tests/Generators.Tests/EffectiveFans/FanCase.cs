using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Layers;
using TypedNets.Generators.Tests.Chains;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.EffectiveFans;

/// <summary>A layer whose effective fans are counted.</summary>
/// <param name="Written">Its attribute.</param>
/// <param name="Size">Its input's sizes without the batch.</param>
/// <param name="Inferred">Where the analysis has the fans.</param>
/// <param name="Count">Counts them, given an input of ones.</param>
internal sealed record FanCase(Written Written, long[] Size, Func<LayerInference, Fans?> Inferred, Func<Tensor, Fans> Count)
{
    private const int Cases = 200;

    /// <summary>Draws until enough configurations are accepted.</summary>
    public static void Compare(int seed, Func<Random, FanCase> draw)
    {
        var random = new Random(seed);
        for (int accepted = 0, drawn = 0; accepted < Cases; drawn++)
        {
            Assert.True(drawn < 20 * Cases, "nearly all configurations are refused");
            FanCase @case = draw(random);
            DrawnLayer layer = @case.Written.By(x => x);
            var inference = new LayerInference(layer.Declaration.Arguments, Shape.Of([.. @case.Size.Select(size => (long?)size)]), DType.Float32);
            try
            {
                LayerCatalogue.Get(layer.Kind).Infer(inference);
            }
            catch (RefusalException)
            {
                continue;
            }

            if (inference.Output.Sizes.Contains(0))
                continue;
            accepted++;
            using DisposeScope scope = NewDisposeScope();
            Fans expected = @case.Count(ones([1, .. @case.Size], ScalarType.Float64)), fans = @case.Inferred(inference)!.Value;
            Assert.True(IsClose(expected.In, fans.In) && IsClose(expected.Out, fans.Out), $"{layer.Text} on {inference.Input} has {expected}, but {fans} is inferred");
        }
    }

    /// <summary>
    /// With weights, inputs and the output's gradient all one, and no bias, an output is the number of inputs that it sums over, and an
    /// input's gradient the number of outputs that it feeds.
    /// </summary>
    public static Fans CountOnes(Tensor ones, Func<Tensor, Tensor> layer)
    {
        ones.requires_grad = true;
        Tensor output = layer(ones);
        output.sum().backward();
        return new Fans(output.mean().item<double>(), ones.grad!.mean().item<double>());
    }

    /// <summary>
    /// Of one channel, each position in turn as a sample of its own: an output is above zero if the one input that is one is among those
    /// that it reads.
    /// </summary>
    public static Fans CountImpulses(long[] size, Func<Tensor, Tensor> pool)
    {
        long positions = size.Aggregate(1L, (product, s) => product * s);
        Tensor output = pool(eye(positions, dtype: ScalarType.Float64).reshape([positions, 1, .. size]));
        double pairs = output.gt(0).sum().item<long>();
        return new Fans(pairs / (output.numel() / positions), pairs / positions);
    }

    private static bool IsClose(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * expected;
}
