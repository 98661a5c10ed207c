namespace TypedNets.Generators.Tests;

/// <summary>TN4017: two normalisations in a row.</summary>
public class RepeatedNormalizationTests
{
    [Fact]
    public Task One_of_its_own_kind_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(4, 8, 8)]
        [Conv2d(8, 3), BatchNorm2d, {|TN4017:BatchNorm2d|}, GroupNorm(2), {|TN4017:GroupNorm(2)|}]
        public partial class Net;
        """,
        "BatchNorm2d 'BatchNorm2': it normalises what BatchNorm2d 'BatchNorm1' has just normalised in the same way, with nothing between them; remove one of them.",
        "GroupNorm 'GroupNorm2': it normalises what GroupNorm 'GroupNorm1' has just normalised in the same way, with nothing between them; remove one of them.");

    [Fact]
    public Task Others_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4, 8, 8)]
        [BatchNorm2d, Conv2d(8, 3), BatchNorm2d, ReLU, BatchNorm2d, GroupNorm(2), GroupNorm(4), LayerNorm, LayerNorm([6, 6])]
        public partial class Net;
        """, "TN4017");
}
