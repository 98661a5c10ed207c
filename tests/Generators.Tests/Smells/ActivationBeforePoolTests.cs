namespace TypedNets.Generators.Tests;

/// <summary>TN4022: a monotone activation before a maximum.</summary>
public class ActivationBeforePoolTests
{
    [Fact]
    public Task One_that_would_have_less_to_do_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3, Padding = 1), {|TN4022:ReLU|}, MaxPool2d(2)]
        [Conv2d(16, 3, Padding = 1), {|TN4022:Tanh|}, GlobalMaxPool2d]
        public partial class Net;
        """,
        "ReLU 'relu1': it computes 16,384 values, of which MaxPool2d 'max_pool1' keeps the greatest; behind it the result is the same and there are 4,096.",
        "Tanh 'tanh1': it computes 4,096 values, of which GlobalMaxPool2d 'global_max_pool1' keeps the greatest; behind it the result is the same and there are 16.");

    [Fact]
    public Task One_that_is_not_monotone_or_drawn_or_before_a_mean_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), GELU, MaxPool2d(2), Conv2d(16, 3), RReLU, MaxPool2d(2), Conv2d(16, 3), ReLU, AvgPool2d(2), ReLU, MaxPool2d(2, Stride = 1, Padding = 1)]
        public partial class Net;
        """, "TN4022");

    [Fact]
    public Task The_fix_swaps_them() => DiagnosticFixTest<CodeFixes.SwapLayersFix>.Makes(
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), {|TN4022:ReLU|}]
        [TypedNets.MaxPool2d(2, Stride = 2), GlobalAvgPool2d]
        public partial class Net;
        """,
        """
        [Network, Input(3, 32, 32)]
        [Conv2d(16, 3), TypedNets.MaxPool2d(2, Stride = 2)]
        [ReLU, GlobalAvgPool2d]
        public partial class Net;
        """, "Swap ReLU and TypedNets.MaxPool2d(2, Stride = 2)");
}
