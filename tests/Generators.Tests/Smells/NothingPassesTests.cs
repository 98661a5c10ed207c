namespace TypedNets.Generators.Tests;

/// <summary>TN4033: a dropout that drops everything.</summary>
public class NothingPassesTests
{
    [Fact]
    public Task A_share_of_one_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(20), ReLU, Dropout({|TN4033:1.0|}), Linear(10)]
        public partial class Net;
        """,
        "Dropout 'dropout1': P is the share that it drops, and with 1 nothing passes in training and no weight before it gets a gradient; give the share to drop, such as 0.5, or remove it.");

    [Fact]
    public Task A_smaller_one_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        [Linear(20), ReLU, Dropout(0.9), Linear(20), Dropout, Linear(10)]
        public partial class Net;
        """, "TN4033");
}
