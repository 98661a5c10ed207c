using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Studies.Tests.Trials;

public sealed class LayerProbeTests
{
    [Fact]
    public void MeasuresOutputsBeforeActivationAndWeightGradients()
    {
        using var network = new TinyNet(seed: 3);
        using var data = TinyStudy.Blobs(30, 1);
        using var probe = new LayerProbe(network);
        probe.Start();
        nn.functional.cross_entropy(network.call(data.Inputs), data.Labels).backward();
        var layers = probe.Read();

        var hidden = nn.functional.linear(data.Inputs, network.Linear1.weight, network.Linear1.bias);
        var outputs = nn.functional.linear(hidden.relu(), network.Head.weight, network.Head.bias);
        Assert.Equal(["linear1", "head"], layers.Select(layer => layer.Path));
        Assert.All(layers, layer => Assert.Equal("Linear", layer.Kind));
        Assert.Equal(hidden.std(unbiased: false).ToDouble(), layers[0].Spread!.Value, 1e-5);
        Assert.Equal(outputs.std(unbiased: false).ToDouble(), layers[1].Spread!.Value, 1e-5);
        Assert.Equal(network.Linear1.weight!.grad!.norm().ToDouble(), layers[0].GradientNorm!.Value, 1e-5);
        Assert.Equal(network.Head.weight!.grad!.norm().ToDouble(), layers[1].GradientNorm!.Value, 1e-5);
    }

    [Fact]
    public void ListensOnlyBetweenStartAndRead()
    {
        using var network = new TinyNet(seed: 3);
        using var data = TinyStudy.Blobs(30, 1);
        using var probe = new LayerProbe(network);
        network.call(data.Inputs).Dispose();
        Assert.Empty(probe.Read());
        probe.Start();
        network.call(data.Inputs).Dispose();
        Assert.Equal(2, probe.Read().Count);
    }

    [Fact]
    public void SeesASignalThatSinglePrecisionWouldRoundToZero()
    {
        using var network = new TinyNet(seed: 3, initializer: Initializers.RandomNormal(1e-25));
        using var data = TinyStudy.Blobs(30, 1);
        using var probe = new LayerProbe(network);
        probe.Start();
        network.call(data.Inputs).Dispose();
        Assert.InRange(probe.Read()[0].Spread!.Value, 1e-26, 1e-24);
    }

    [Fact]
    public void ReportsWhatIsNotFiniteAsMissing()
    {
        using var network = new TinyNet(seed: 3, initializer: Initializers.Constant(1e38));
        using var data = TinyStudy.Blobs(30, 1);
        using var probe = new LayerProbe(network);
        probe.Start();
        network.call(data.Inputs).Dispose();
        Assert.Null(probe.Read()[1].Spread);
    }

    [Fact]
    public void IsGoneAfterDispose()
    {
        using var network = new TinyNet(seed: 3);
        using var data = TinyStudy.Blobs(30, 1);
        var probe = new LayerProbe(network);
        probe.Start();
        probe.Dispose();
        network.call(data.Inputs).Dispose();
        Assert.Empty(probe.Read());
    }
}
