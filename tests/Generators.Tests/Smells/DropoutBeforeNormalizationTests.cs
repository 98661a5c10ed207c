namespace TypedNets.Generators.Tests;

/// <summary>TN4002: a dropout before batch normalisation.</summary>
public class DropoutBeforeNormalizationTests
{
    [Fact]
    public Task A_dropout_whose_variance_is_learned_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(16, 3), {|TN4002:Dropout2d(0.2)|}, BatchNorm2d, ReLU]
        [Conv2d(16, 3), {|TN4002:Dropout|}, ReLU, Flatten, BatchNorm1d, Linear(10)]
        public partial class Net;
        """,
        "Dropout2d 'dropout1': in training its output has 1.25 times the mean square that it has in evaluation, 1/(1 − 0.2), and BatchNorm2d 'BatchNorm1' learns its running variance from the former and divides the latter by it; put the dropout behind the normalisation.",
        "Dropout 'dropout2': in training its output has 2 times the mean square that it has in evaluation, 1/(1 − 0.5), and BatchNorm1d 'BatchNorm2' learns its running variance from the former and divides the latter by it; put the dropout behind the normalisation.");

    /// <summary>Weights between average the shift out; SELU's dropout keeps the variance; other normalisations have no running one.</summary>
    [Fact]
    public Task A_dropout_behind_it_or_before_weights_or_layer_norm_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(16, 3), BatchNorm2d, ReLU, Dropout(0.5)]
        [Conv2d(16, 3), BatchNorm2d, Dropout(0.5), GroupNorm(4)]
        [Conv2d(16, 3), AlphaDropout(0.1), BatchNorm2d, Dropout(0), BatchNorm2d]
        [Dropout(0.5), BatchNorm2d(TrackRunningStats = false), Flatten, Dropout(0.1), LayerNorm]
        public partial class Net;
        """, "TN4002");

    [Fact]
    public Task The_fix_swaps_them() => DiagnosticFixTest<CodeFixes.SwapLayersFix>.Makes(
        """
        [Network, Input(3, 8, 8)]
        public partial class Net
        {
            [Conv2d(16, 3), {|TN4002:TypedNets.Dropout(0.2)|}, TypedNets.BatchNorm2d] public partial Sequential First { get; }
            [Conv2d(16, 3)]
            [{|TN4002:Dropout|}] // half
            [BatchNorm2d(Eps = 1e-3)]
            public partial Sequential Second { get; }
        }
        """,
        """
        [Network, Input(3, 8, 8)]
        public partial class Net
        {
            [Conv2d(16, 3), TypedNets.BatchNorm2d, TypedNets.Dropout(0.2)] public partial Sequential First { get; }
            [Conv2d(16, 3)]
            [BatchNorm2d(Eps = 1e-3)] // half
            [Dropout]
            public partial Sequential Second { get; }
        }
        """, "Swap TypedNets.Dropout(0.2) and TypedNets.BatchNorm2d|Swap Dropout and BatchNorm2d(Eps = 1e-3)");

    [Fact]
    public Task No_fix_reaches_over_an_activation_or_into_another_step() => DiagnosticFixTest<CodeFixes.SwapLayersFix>.OffersNothing(
        """
        [Network, Input(3, 8, 8)]
        public partial class Net
        {
            [Conv2d(16, 3), {|TN4002:Dropout(0.2)|}, ReLU, BatchNorm2d] public partial Sequential First { get; }
            [Conv2d(16, 3), {|TN4002:Dropout(0.2)|}] public partial Conv2d Second { get; }
            [BatchNorm2d] public partial BatchNorm2d Norm { get; }
        }
        """);
}
