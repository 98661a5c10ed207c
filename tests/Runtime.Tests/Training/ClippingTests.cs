using TorchSharp.Modules;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

public sealed class ClippingTests
{
    [Fact]
    public void LargeNormIsScaledDown() => Assert.Equal([[1.5f, 0], [0, -2]], Clipped(new ClipByNorm(2.5), [3, 0], [0, -4]));

    [Fact]
    public void SmallNormStays() => Assert.Equal([[3f, 0], [0, -4]], Clipped(new ClipByNorm(5), [3, 0], [0, -4]));

    [Fact]
    public void LargeValuesAreCutOff() => Assert.Equal([[1f, 0.5f], [-1, 0]], Clipped(new ClipByValue(1), [3, 0.5f], [-4, 0]));

    [Fact]
    public void WhatHasNoGradientIsLeftAlone()
    {
        using var parameter = new Parameter(ones(2));
        new ClipByNorm(1).Apply([parameter]);
        new ClipByValue(1).Apply([parameter]);
        Assert.Null(parameter.grad);
    }

    [Fact]
    public void NormIsThatOfPyTorch()
    {
        using var network = Blobs.Network();
        using var twin = Blobs.Network();
        using var data = Blobs.Create(30);
        foreach (var module in new[] { network, twin })
            nn.functional.cross_entropy(module.call(data.Inputs), data.Labels).backward();
        new ClipByNorm(0.05).Apply(network.parameters());
        nn.utils.clip_grad_norm_(twin.parameters(), 0.05);
        foreach (var (ours, theirs) in network.parameters().Zip(twin.parameters()))
            Assert.True(ours.grad!.allclose(theirs.grad!, 1e-4, 1e-9));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1e6)]
    public void TrainerClips(double largest)
    {
        using var data = Blobs.Create(30);
        using var network = Blobs.Network();
        double clipped = double.NaN, free = double.NaN;
        Trainer Trainer(GradientClipping? clipping, Action<double> seen) =>
            new() { Clipping = clipping, BatchSize = 30, Steps = 1, OnStep = step => seen(step.GradientNorm()) };
        Trainer(new ClipByNorm(largest), norm => clipped = norm).Fit(network, data, TestContext.Current.CancellationToken);
        using var twin = Blobs.Network();
        Trainer(null, norm => free = norm).Fit(twin, data, TestContext.Current.CancellationToken);
        Assert.Equal(Math.Min(largest, free), clipped, 1e-6);
    }

    private static float[][] Clipped(GradientClipping clipping, params float[][] gradients)
    {
        Parameter[] parameters = [.. gradients.Select(gradient => new Parameter(zeros(gradient.Length)) { grad = tensor(gradient) })];
        clipping.Apply(parameters);
        return [.. parameters.Select(parameter => parameter.grad!.data<float>().ToArray())];
    }
}
