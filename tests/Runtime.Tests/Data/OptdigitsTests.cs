using TypedNets.Data;

namespace TypedNets.Tests.Data;

/// <summary>Optdigits as published.</summary>
public sealed class OptdigitsTests
{
    private static Dataset Load(Split split, bool standardize = true) => Optdigits.Load(split, PublishedData.RootOrSkip("digits"), download: false,
        standardize, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(Split.Train, new[] { 376, 389, 380, 389, 387, 376, 377, 387, 380, 382 })]
    [InlineData(Split.Test, new[] { 178, 182, 177, 183, 181, 182, 181, 179, 174, 180 })]
    public void Has_its_class_counts(Split split, int[] counts)
    {
        using var data = Load(split);
        Assert.Equal([1, 8, 8], data.SampleShape);
        Assert.Equal(counts, data.Labels.data<long>().ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void Is_standardized_by_the_training_set()
    {
        using var data = Load(Split.Train);
        Assert.Equal(0, data.Inputs.mean().item<float>(), 1e-3f);
        Assert.Equal(1, data.Inputs.square().mean().item<float>(), 1e-3f);
    }

    [Fact]
    public void Has_levels_from_0_to_1_when_not_standardized()
    {
        // The first test row begins 0,0,5,13,9,1,0,0 and shows a zero.
        using var data = Load(Split.Test, standardize: false);
        Assert.Equal([0f, 0f, 5f, 13f, 9f, 1f, 0f, 0f], data.Inputs[0, 0, 0].data<float>().Select(value => value * 16));
        Assert.Equal(0, data.Labels[0].item<long>());
        Assert.Equal(1, data.Inputs.max().item<float>());
    }
}
