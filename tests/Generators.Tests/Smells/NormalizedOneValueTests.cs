namespace TypedNets.Generators.Tests;

/// <summary>TN4018: a normalisation of a single value.</summary>
public class NormalizedOneValueTests
{
    [Fact]
    public Task One_value_a_group_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(8, 4, 4)]
        [GlobalAvgPool2d, GroupNorm({|TN4018:8|}), Flatten, Linear(1), {|TN4018:LayerNorm|}, RMSNorm({|TN4018:[1]|})]
        public partial class Net;
        """,
        "GroupNorm 'GroupNorm1': each of its 8 groups is one value of 8×1×1, which is its own mean, so that the output is the learned shift whatever the input is; take fewer groups.",
        "LayerNorm 'LayerNorm1': it normalises over one value of 1, which is its own mean, so that the output is the learned shift whatever the input is; normalise over more values, or remove it.",
        "RMSNorm 'RMSNorm1': it normalises over one value of 1, of which only the sign is left; normalise over more values, or remove it.");

    /// <summary>Batch normalisation of features has the batch.</summary>
    [Fact]
    public Task Several_values_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8, 4, 4)]
        [GroupNorm(8), GlobalAvgPool2d, GroupNorm(4), Flatten, BatchNorm1d, LayerNorm, Linear(1), BatchNorm1d]
        public partial class Net;

        [Network, Input(8, Dim.Any, 1)]
        [GroupNorm(8)]
        public partial class Unknown;
        """, "TN4018");
}
