using TypedNets.Randomness;
using TypedNets.Tests.Initialization;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>The random numbers that layers draw in training.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed class RandomnessTests
{
    [Fact]
    public void RunsSideBySideAreTheRunsAlone()
    {
        byte[][] alone = [.. Enumerable.Range(1, 4).Select(seed =>
        {
            using var network = Pictures.Network();
            return Trained(network, (ulong)seed);
        })];
        // Built before, as building draws from the global generator too.
        nn.Module<Tensor, Tensor>[] networks = [.. alone.Select(_ => Pictures.Network())];
        byte[][] together = new byte[alone.Length][];
        Thread[] threads = [.. networks.Select((network, i) => new Thread(() => together[i] = Trained(network, (ulong)i + 1)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.Equal(alone, together);
        Assert.Equal(4, alone.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void TheGlobalGeneratorIsLeftAlone()
    {
        using var network = Pictures.Network();
        using var twin = Pictures.Network();
        manual_seed(5);
        using Tensor expected = rand(4);
        manual_seed(5);
        byte[] first = Trained(network, 2);
        using Tensor actual = rand(4);
        Assert.Equal(expected.data<float>().ToArray(), actual.data<float>().ToArray());
        manual_seed(6);
        Assert.Equal(first, Trained(twin, 2));
    }

    public static TheoryData<nn.Module<Tensor, Tensor>, bool> Modules => new()
    {
        { nn.Linear(2, 3), false },
        { nn.Dropout(0), false },
        { nn.Dropout(0.1), true },
        { nn.RReLU(), true },
        { nn.Sequential(nn.Linear(2, 3), nn.Sequential(nn.AlphaDropout())), true },
        { new WithDropout(seed: 1), true },
        { new WithoutDropout(seed: 1), false },
        { new WithDropoutByDefault(seed: 1), true },
    };

    [Theory, MemberData(nameof(Modules))]
    public void WhatDrawsIsKnown(nn.Module<Tensor, Tensor> module, bool draws)
    {
        using (module)
            Assert.Equal(draws, RandomLayers.AnyIn(module));
    }

    [Fact]
    public void AModuleOfYourOwnCanSayThatItDraws()
    {
        byte[] Trained(ulong seed)
        {
            using var data = Blobs.Create(30);
            using var network = new Noisy(Blobs.Network());
            new Trainer { BatchSize = 10, Steps = 5, Seed = seed, DrawsRandomNumbers = true }.Fit(network, data, TestContext.Current.CancellationToken);
            return Pictures.Bits(network);
        }

        manual_seed(1);
        byte[] first = Trained(1);
        Assert.Equal(first, Trained(1));
    }

    private static byte[] Trained(nn.Module<Tensor, Tensor> network, ulong seed)
    {
        using var data = Pictures.Create();
        new Trainer { Optimizer = new Adam(0.01), BatchSize = 10, Steps = 40, Seed = seed }.Fit(network, data, CancellationToken.None);
        return Pictures.Bits(network);
    }

    private sealed class Noisy : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> _inner;

        public Noisy(nn.Module<Tensor, Tensor> inner)
            : base(nameof(Noisy))
        {
            _inner = inner;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using Tensor noise = randn_like(input);
            using Tensor noisy = input + noise;
            return _inner.call(noisy);
        }
    }
}

/// <summary>Drops.</summary>
[Network, Input(2)]
[Linear(4), ReLU, Dropout(0.25), Linear(3)]
public partial class WithDropout;

/// <summary>Drops nothing.</summary>
[Network, Input(2)]
[Linear(4), ReLU, Linear(3)]
public partial class WithoutDropout;

/// <summary>Drops by a default.</summary>
[Network, Input(2)]
[Linear(4), ReLU, Dropout, Linear(3)]
public partial class WithDropoutByDefault;
