using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Where the values of parameters come from.</summary>
[Collection(nameof(TorchCollection))]
public sealed class SeedTests(ExampleNetworks networks)
{
    [Fact]
    public void SameSeedGivesTheSameBits() => Assert.Equal(Draws(networks.ByClass, 7), Draws(networks.ByClass, 7));

    [Fact]
    public void OtherSeedGivesOtherWeights()
    {
        Dictionary<string, byte[]> one = Draws(networks.ByClass, 7), other = Draws(networks.ByClass, 8);

        Assert.All(one.Where(pair => pair.Key.EndsWith("weight", StringComparison.Ordinal)), pair => Assert.NotEqual(pair.Value, other[pair.Key]));
    }

    [Fact]
    public void NoSeedFollowsTheGlobalOne()
    {
        manual_seed(11);
        Dictionary<string, byte[]> first = Draws(networks.ByClass, null), second = Draws(networks.ByClass, null);
        manual_seed(11);
        Dictionary<string, byte[]> again = Draws(networks.ByClass, null);

        Assert.Equal(first, again);
        Assert.NotEqual(first["conv1.weight"], second["conv1.weight"]);
    }

    [Fact]
    public void SeedLeavesTheGlobalStreamAlone()
    {
        manual_seed(11);
        float expected = rand(1).item<float>();
        manual_seed(11);
        networks.ByClass.Create(seed: 1).Dispose();

        Assert.Equal(expected, rand(1).item<float>());
    }

    [Fact]
    public void AnotherLayerLeavesTheOthersAsTheyWere()
    {
        Dictionary<string, byte[]> shorter = Draws(networks.ByClass, 3), longer = Draws(networks.Longer, 3);

        Assert.Equal(["batch_norm1.bias", "batch_norm1.weight", "extra.bias", "extra.weight"], longer.Keys.Except(shorter.Keys).Order());
        Assert.All(shorter, pair => Assert.Equal(pair.Value, longer[pair.Key]));
    }

    [Fact]
    public void ScopeAroundTheConstructionOwnsNothing()
    {
        nn.Module<Tensor, Tensor> network;
        using (NewDisposeScope())
            network = networks.Steps.Create(seed: 1);

        using (network)
        {
            Assert.All(network.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
            using Tensor input = networks.Steps.Input(), output = network.call(input);
            Assert.Equal([2, 2], output.shape);
        }
    }

    private static Dictionary<string, byte[]> Draws(RunningNetwork running, long? seed)
    {
        using var network = running.Create(seed);
        return Bits.OfParameters(network);
    }
}
