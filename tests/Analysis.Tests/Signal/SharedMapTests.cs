using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Tests.Signal;

/// <summary>What positions share, against sums that can be done by hand.</summary>
public sealed class SharedMapTests
{
    /// <summary>A 3×3 window with padding over a map of 2×2: each output reads four places, and two outputs have 4, 2 or 1 taps in common.</summary>
    private static readonly TapMap[] s_padded = [new(2, 2, 3, 1, 1, 1), new(2, 2, 3, 1, 1, 1)];

    private static readonly TapMap[] s_whole = [new(2, 1, 2, 2, 1, 0), new(2, 1, 2, 2, 1, 0)];

    [Fact]
    public void A_padded_convolution_gives_positions_more_in_common_with_themselves()
    {
        (double mean, SharedMap map) = SharedMap.Even.ThroughWeights(1, s_padded, 1);

        Assert.Equal((4 + (2 * 2) + 1) / 4.0, mean, 12);
        Assert.Equal(4 - mean, map.Same, 12);
        Assert.Equal(((2 + 2 + 1) / 3.0) - mean, map.Within(s_whole), 12);
    }

    [Fact]
    public void A_second_one_multiplies_once_more()
    {
        (double first, SharedMap map) = SharedMap.Even.ThroughWeights(1, s_padded, 1);
        (double mean, SharedMap second) = map.ThroughWeights(first, s_padded, 1);

        // Along an axis it was (2 1; 1 2): an output reads both places, 2 + 2 in common with itself, and by the one tap by which both read, 1 with the other.
        Assert.Equal(2.5 * 2.5, mean, 9);
        Assert.Equal((4 * 4) - (2.5 * 2.5), second.Same, 9);
    }

    [Fact]
    public void What_differs_is_left_where_a_channels_mean_is_taken_off()
    {
        (_, SharedMap map) = SharedMap.Even.ThroughWeights(1, s_padded, 1);

        // Of (2 1; 1 2) ⊗ (2 1; 1 2) the eigenvalues beside that of the mean are 3, 3 and 1.
        Assert.Equal((9 + 9 + 1) / 16.0, map.Centred(1).MeanSquare, 12);
        Assert.Equal(0, map.Centred(1).Rows(0)!.Max(Math.Abs), 12);
    }

    [Fact]
    public void A_mean_over_the_map_has_the_mean_over_all_pairs()
    {
        (double before, SharedMap map) = SharedMap.Even.ThroughWeights(1, s_padded, 1);
        (double mean, SharedMap one) = map.ThroughMeans(before, s_whole, countsPadding: false);

        Assert.Equal(before, mean, 12);
        Assert.Equal(0, one.Same, 12);
    }

    [Fact]
    public void A_function_of_values_that_share_nothing_shares_its_squared_mean()
    {
        (double mean, SharedMap map) = SharedMap.Even.Then(0, 1, covariance => 0.25 + covariance);

        Assert.Equal(0.25, mean, 12);
        Assert.True(map.IsEven);
    }

    /// <summary>Two windows of nine places that have m in common share the largest with the odds m to 18 − m: 6.18 in all, of which one is the window itself.</summary>
    [Fact]
    public void A_largest_value_is_that_of_several_windows()
    {
        TapMap axis = new(10_002, 10_000, 3, 1, 1, 0);

        Assert.Equal(1 + (4 * 6 / 12.0) + (4 * 4 / 14.0) + (4 * 3 / 15.0) + (8 * 2 / 16.0) + (4 / 17.0) - 1, new LargestOfWindow([axis, axis]).MeanOfAgain(null), 2);
        Assert.Equal(0, new LargestOfWindow([new(8, 4, 2, 2, 1, 0)]).MeanOfAgain(null), 12);
    }

    [Fact]
    public void Windows_that_overlap_wholly_are_one_and_those_that_do_not_are_apart()
    {
        var largest = new NormalFunction(0, 0, 1, new(() => 0.3)) { MaxOf = 9 };

        Assert.Equal(largest.Expect(x => x * x), largest.ExpectOverlap(x => x, 9), 2);
        Assert.Equal(largest.ExpectProduct(x => x), largest.ExpectOverlap(x => x, 1e-6), 2);
        Assert.InRange(largest.ExpectOverlap(x => x, 3), largest.ExpectOverlap(x => x, 1), largest.ExpectOverlap(x => x, 6));
    }
}
