using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>How many tensors a forward pass holds, and that working in place changes no gradient.</summary>
[Collection(nameof(TorchCollection))]
public sealed class MemoryTests(ExampleNetworks networks)
{
    [Fact]
    public void IntermediatesAreFreedAtTheirLastUse()
    {
        using var network = networks.Deep.Create(seed: 1);
        using Tensor input = networks.Deep.Input();
        using DisposeScope scope = NewDisposeScope();
        int most = 0;
        foreach ((_, nn.Module module) in network.named_children())
        {
            ((TorchSharp.Modules.Linear)module).register_forward_hook((_, _, output) =>
            {
                most = Math.Max(most, scope.DisposablesCount);
                return output;
            });
        }

        using Tensor result = network.call(input);

        // What a layer reads and what it gives: no more, however deep the network.
        Assert.Equal(2, most);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void GradientsInPlaceAreThoseOfDifferences()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks.InPlace.Create(seed: 3, dtype: ScalarType.Float64);
        using AnomalyMode anomalies = autograd.set_detect_anomaly(true);
        Tensor input = networks.InPlace.Input(batch: 3, ScalarType.Float64), direction = networks.InPlace.Input(batch: 3, ScalarType.Float64, seed: 2);
        Assert.Contains(", in place", networks.InPlace.Forward);

        double Loss(Tensor x)
        {
            manual_seed(1);
            return network.call(x).square().sum().item<double>();
        }

        Tensor leaf = input.clone().requires_grad_();
        manual_seed(1);
        network.call(leaf).square().sum().backward();
        double slope = (leaf.grad! * direction).sum().item<double>();
        const double Step = 1e-6;

        Assert.NotEqual(0, slope);
        Assert.Equal((Loss(input + (Step * direction)) - Loss(input - (Step * direction))) / (2 * Step), slope, Math.Abs(slope) * 1e-4);
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad!.isfinite().all().item<bool>()));
    }

    [Fact]
    public void RandomisedSlopesAreDrawnInTrainingOnly()
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = networks.Randomised.Create();
        Tensor input = full([1000, 10], -1f);

        Tensor slopes = -network.call(input);
        Assert.InRange(slopes.min().item<float>(), 1 / 8.0, 0.13);
        Assert.InRange(slopes.max().item<float>(), 0.32, 1 / 3.0 + 1e-6);
        Assert.InRange(slopes.mean().item<float>(), 0.2267, 0.2317);

        network.eval();
        Assert.All(network.call(input).data<float>(), value => Assert.Equal(-11 / 48f, value, 1e-6f));
    }

    /// <summary>24 channels are one and a half of oneDNN's blocks; on some processors what it reads for the rest is what memory held.</summary>
    [Fact]
    public void WhatAnotherNetworkLeftInMemoryDoesNotComeOut()
    {
        using NetworkAssembly assembly = NetworkAssembly.Of("[Network, Input(24, 5, 5)]\n[Conv2d(40, 3, Padding = 1), Conv2d(24, 3), ConvTranspose2d(8, 3)]\npublic partial class Net;");
        using var network = assembly["Net"].Create(seed: 1);
        using Tensor input = assembly["Net"].Input(32);
        for (int i = 0; i < 50; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor[] diverged = [.. Enumerable.Range(0, 60).Select(k => full([1L << (k % 15), 8], float.NaN))];
            foreach (Tensor tensor in diverged)
                tensor.Dispose();
            Assert.True(network.call(input).isfinite().all().item<bool>());
        }
    }

    [Fact]
    public void TrainingKeepsNoTensors()
    {
        using Tensor input = networks.ByClass.Input();
        using var network = networks.ByClass.Create(seed: 1);
        using DisposeScope scope = NewDisposeScope();
        for (int step = 0; step < 3; step++)
        {
            using (Tensor output = network.call(input), loss = output.sum())
                loss.backward();
            network.zero_grad();
            Assert.Equal(0, scope.DisposablesCount);
        }
    }
}
