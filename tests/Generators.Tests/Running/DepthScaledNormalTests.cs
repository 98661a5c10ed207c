using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>The start of vision transformers (Bao et al. 2021).</summary>
[Collection(nameof(TorchCollection))]
public sealed class DepthScaledNormalTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    /// <summary>The second projection of each branch over √(2l) in block l, counted from 1; all else as without it.</summary>
    [Theory]
    [InlineData(false, "attention.in_proj_weight attention.out_proj.weight feed.0.weight feed.2.weight")]
    [InlineData(true, "layer.self_attn.in_proj_weight layer.self_attn.out_proj.weight layer.linear1.weight layer.linear2.weight")]
    public void Ends_of_branches_are_divided(bool isEncoderLayer, string weights)
    {
        using NetworkAssembly assembly = Assembly(new TransformerSource("DepthScaledNormal", 6) { NormFirst = true, IsEncoderLayer = isEncoderLayer });
        Dictionary<string, ParameterSpec> parameters = assembly["Sample.Net"].Spec.Layers.SelectMany(layer => layer.Parameters).ToDictionary(parameter => parameter.Name);
        for (int block = 0; block < 6; block++)
        {
            double[] stds = [.. weights.Split(' ').Select(weight => parameters[$"blocks.{block}.{weight}"].Std!.Value)];
            double end = 0.02 / Math.Sqrt(2 * (block + 1));
            Assert.All(stds.Zip([0.02, end, 0.02, end]), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        }

        using NetworkAssembly plain = Assembly(new TransformerSource("HeNormal", 6) { NormFirst = true, IsEncoderLayer = isEncoderLayer });
        using nn.Module<Tensor, Tensor> one = assembly["Sample.Net"].Create(seed: 1), other = plain["Sample.Net"].Create(seed: 1, Initializers.DepthScaledNormal());
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
    }

    /// <summary>
    /// Branches that normalise what they read each add as much to the signal, here divided by 2l: in 48 blocks as much as 2.23 blocks instead
    /// of 48, Σ 1/(2l). On average over eight networks, since sums of a few features vary.
    /// </summary>
    [Fact]
    public void The_signal_grows_with_the_logarithm_of_depth()
    {
        using NetworkAssembly assembly = Pair();
        double share = Growth(assembly["Sample.Net"]) / Growth(assembly["Sample.Plain"]), expected = Enumerable.Range(1, 48).Sum(l => 0.5 / l) / 48;
        Assert.InRange(share / expected, 0.7, 1.4);
    }

    /// <summary>Std 0.25 is 1/√fan-in here; at this rate of gradient descent undivided weights diverge, for each of three seeds that were tried.</summary>
    [Fact]
    public void Forty_eight_blocks_learn_where_undivided_weights_diverge()
    {
        using NetworkAssembly assembly = Pair();
        double[] losses = DeepTraining.Losses(assembly["Sample.Net"].Create(seed: 1), DeepTraining.Sequences(8, 16), 80, 0.05);
        double[] naive = DeepTraining.Losses(assembly["Sample.Plain"].Create(seed: 1), DeepTraining.Sequences(8, 16), 80, 0.05);
        Assert.Equal(80, losses.Length);
        Assert.InRange(losses.Min(), 0, 1.2);
        Assert.False(double.IsFinite(naive[^1]));
    }

    private static double Growth(RunningNetwork network) => Enumerable.Range(0, 8).Average(seed =>
    {
        using nn.Module<Tensor, Tensor> built = network.Create(seed);
        double last = 0;
        Tensor input = network.Input(32, seed: seed);
        network.Observe(built, [input], (path, value) => last = path == "blocks.47.feed_sum" ? value.square().mean().item<float>() : last);
        return last - input.square().mean().item<float>();
    });

    private static NetworkAssembly Pair() => Assembly(
        new("DepthScaledNormal(Std = 0.25)", 48) { NormFirst = true }, new("TruncatedNormal(0.25)", 48) { NormFirst = true, Name = "Plain" });

    private static NetworkAssembly Assembly(params TransformerSource[] sources) => NetworkAssembly.Of(DiagnosticSource.Head + string.Concat(sources.Select(source => source.ToString())));
}
