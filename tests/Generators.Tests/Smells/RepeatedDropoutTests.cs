namespace TypedNets.Generators.Tests;

/// <summary>TN4016: two dropouts in a row.</summary>
public class RepeatedDropoutTests
{
    [Fact]
    public Task A_dropout_of_a_dropout_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(64), ReLU, Dropout(0.5), {|TN4016:Dropout(0.2)|}, Linear(10)]
        public partial class Net;
        """,
        "Dropout 'dropout2': it follows Dropout 'dropout1', so that the two together drop with probability 0.6, 1 − (1 − 0.5)·(1 − 0.2); keep one of them, with the probability that is meant.");

    [Fact]
    public Task Dropouts_of_two_kinds_or_of_two_readers_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(4, 8, 8)]
        public partial class Net
        {
            [Conv2d(4, 3), Dropout2d(0.1), Dropout(0.1), ReLU, Dropout(0.1), Flatten] public partial Conv2d Shared { get; }
            [Dropout(0.5), Linear(10)] public partial Linear Left { get; }
            [From(nameof(Shared)), Linear(10)] public partial Linear Right { get; }
            [Add(nameof(Left), nameof(Right))] public partial Value Sum { get; }
        }
        """, "TN4016");

    [Fact]
    public Task The_fix_removes_the_second() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        [Linear(64), ReLU, Dropout(0.5), {|TN4016:Dropout(0.2)|}, Linear(10)]
        public partial class Net;
        """,
        """
        [Network, Input(20)]
        [Linear(64), ReLU, Dropout(0.5), Linear(10)]
        public partial class Net;
        """, "Remove Dropout(0.2)");
}
