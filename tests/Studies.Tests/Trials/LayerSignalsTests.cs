using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Studies.Tests.Trials;

public sealed class LayerSignalsTests
{
    [Fact]
    public void MeasuresOutputsBeforeActivationAndWeightGradients()
    {
        using var network = new TinyNet(seed: 3);
        using var data = TinyStudy.Blobs(30, 1);
        var layers = Measure(network, Initializers.HeNormal());
        nn.functional.cross_entropy(network.call(data.Inputs), data.Labels).backward();
        var gradients = LayerSignals.WeightGradients(network);

        var hidden = nn.functional.linear(data.Inputs, network.Linear1.weight, network.Linear1.bias);
        var outputs = nn.functional.linear(hidden.relu(), network.Head.weight, network.Head.bias);
        Assert.Equal([("linear1", "Linear"), ("head", "Linear")], layers.Select(layer => (layer.Path, layer.Kind)));
        Assert.Equal((hidden * hidden).mean().ToDouble(), layers[0].Start.Forward!.Value, 1e-5);
        Assert.Equal((outputs * outputs).mean().ToDouble(), layers[1].Start.Forward!.Value, 1e-5);
        Assert.Equal(outputs.var(0).mean().ToDouble(), layers[1].Start.Variance!.Value, 1e-5);
        Assert.Equal(1, layers[1].Start.Gradient!.Value, 1e-6);
        Assert.Equal(network.Linear1.weight!.grad!.norm().ToDouble(), gradients["linear1"]!.Value, 1e-5);
        Assert.Equal(network.Head.weight!.grad!.norm().ToDouble(), gradients["head"]!.Value, 1e-5);
    }

    [Fact]
    public void DeadUnitsAreThoseOfTheActivationThatFollows()
    {
        using var network = new TinyNet(seed: 3);
        using (no_grad())
        {
            network.Linear1.bias!.narrow(0, 0, 3).fill_(-100);
        }

        var layers = Measure(network, Initializers.HeNormal());
        Assert.Equal(3.0 / 12, layers[0].Start.DeadShare!.Value, 1e-9);
        Assert.Equal(0, layers[1].Start.DeadShare);
    }

    /// <summary>The prediction is for the initializer under study, not for the one that the network declares.</summary>
    [Fact]
    public void WhatIsPredictedIsForTheInitializerOfTheTrial()
    {
        using var network = new TinyNet(seed: 3);
        Assert.Equal(1, Measure(network, Initializers.LeCunNormal())[0].PredictedForward!.Value, 1e-6);
        Assert.Equal(2, Measure(network, Initializers.HeNormal())[0].PredictedForward!.Value, 1e-6);
    }

    [Fact]
    public void SeesASignalThatSinglePrecisionWouldRoundToZero()
    {
        using var network = new TinyNet(seed: 3, initializer: Initializers.RandomNormal(1e-25));
        Assert.InRange(Measure(network, Initializers.RandomNormal(1e-25))[0].Start.Forward!.Value, 1e-52, 1e-48);
    }

    [Fact]
    public void ReportsWhatIsNotFiniteAsMissing()
    {
        using var network = new TinyNet(seed: 3, initializer: Initializers.Constant(1e38));
        Assert.Null(Measure(network, Initializers.Constant(1e38))[1].Start.Forward);
    }

    private static IReadOnlyList<LayerMeasurement> Measure(TinyNet network, Initializer initializer)
    {
        using var data = TinyStudy.Blobs(30, 1);
        return LayerSignals.Measure(StudyNetwork.Of<TinyNet>(), network, initializer, data.Inputs);
    }
}
