using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Data;

public sealed class AugmentationTests
{
    [Fact]
    public void FlipsHalfOfTheImages()
    {
        using Tensor images = Numbered(1000), before = images.clone(), flipped = images.flip(3);
        new RandomHorizontalFlip().Apply(images, seed: 1, epoch: 0, position: 0);
        int mirrored = 0;
        for (int i = 0; i < 1000; i++)
        {
            using Tensor now = images[i], plain = before[i], mirror = flipped[i];
            bool isMirror = Same(now, mirror);
            Assert.True(isMirror || Same(now, plain));
            mirrored += isMirror ? 1 : 0;
        }

        Assert.InRange(mirrored, 430, 570); // Beyond four standard deviations on either side.
    }

    [Fact]
    public void CropsAreCutOutOfTheBorderedImage()
    {
        using Tensor images = Numbered(500), before = images.clone();
        using Tensor bordered = nn.functional.pad(before, [2, 2, 2, 2], TorchSharp.PaddingModes.Constant, -1);
        new RandomCrop(2, Fill: -1).Apply(images, seed: 1, epoch: 0, position: 0);
        int[] counts = new int[25];
        for (int i = 0; i < 500; i++)
        {
            int[] places = [.. Enumerable.Range(0, 25).Where(place =>
            {
                using var scope = NewDisposeScope();
                return Same(bordered[i].narrow(1, place / 5, 4).narrow(2, place % 5, 5).contiguous(), images[i]);
            })];
            counts[Assert.Single(places)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 4, 45)); // Twenty are expected.
    }

    [Fact]
    public void WhatBecomesOfASampleFollowsFromItsPlaceAlone()
    {
        using Tensor all = Numbered(20), late = all.narrow(0, 12, 8).clone();
        Apply(all, position: 0);
        Apply(late, position: 12);
        using Tensor expected = all.narrow(0, 12, 8);
        Assert.True(Same(expected, late));
    }

    [Theory]
    [InlineData(2ul, 0)]
    [InlineData(1ul, 1)]
    public void AnotherSeedOrEpochChangesOtherwise(ulong seed, int epoch)
    {
        using Tensor first = Numbered(20), again = Numbered(20), other = Numbered(20);
        Apply(first);
        Apply(again);
        Apply(other, seed, epoch);
        Assert.True(Same(first, again));
        Assert.False(Same(first, other));
    }

    [Fact]
    public void RefusesWhatIsNoImage()
    {
        using Tensor vectors = zeros(3, 4);
        Assert.StartsWith("RandomCrop takes float32 of batch x channels x height x width, but is given Float32 of [3, 4].",
            Assert.Throws<ArgumentException>(() => new RandomCrop(1).Apply(vectors, 1, 0, 0)).Message, StringComparison.Ordinal);
    }

    private static void Apply(Tensor images, ulong seed = 1, int epoch = 0, int position = 0)
    {
        new RandomCrop(1).Apply(images, seed, epoch, position);
        new RandomHorizontalFlip().Apply(images, seed, epoch, position);
    }

    private static bool Same(Tensor first, Tensor second) => first.bytes.SequenceEqual(second.bytes);

    /// <summary>Two channels of 4 x 5, all numbers different.</summary>
    private static Tensor Numbered(int count) => arange(count * 40, ScalarType.Float32).view(count, 2, 4, 5).clone();
}
