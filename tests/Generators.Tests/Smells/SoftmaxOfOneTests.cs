namespace TypedNets.Generators.Tests;

/// <summary>TN4031: a softmax over a single value.</summary>
public class SoftmaxOfOneTests
{
    [Fact]
    public Task A_dimension_of_one_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(1), Softmax({|TN4031:-1|})]
        public partial class Net;

        [Network, Input(8, 4, 4)]
        [Conv2d(1, 1), LogSoftmax({|TN4031:1|})]
        public partial class Map;
        """,
        "Softmax 'softmax1': the dimension that it goes over has size 1 in its input, 1, so that its output is always 1 and nothing is learned; for one probability take Sigmoid, else give it two values or more.",
        "LogSoftmax 'log_softmax1': the dimension that it goes over has size 1 in its input, 1×4×4, so that its output is always 0 and nothing is learned; for one probability take LogSigmoid, else give it two values or more.");

    [Fact]
    public Task Several_values_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        [Linear(2), Softmax(-1)]
        public partial class Net;

        [Network, Input(16, 8)]
        [Linear(1), Softmax(1)]
        public partial class OverPositions;

        [Network, Input(1, 4, 4)]
        [Softmax(-1), Sigmoid]
        public partial class OverRows;
        """, "TN4031");

    [Fact]
    public Task The_fix_takes_a_sigmoid() => DiagnosticFixTest<CodeFixes.ReplaceLayerFix>.Makes(
        """
        [Network, Input(20)]
        [Linear(1), TypedNets.Softmax({|TN4031:-1|})] // one
        public partial class Net;

        [Network, Input(20)]
        [Linear(1), LogSoftmax({|TN4031:1|})]
        public partial class Log;
        """,
        """
        [Network, Input(20)]
        [Linear(1), TypedNets.Sigmoid] // one
        public partial class Net;

        [Network, Input(20)]
        [Linear(1), LogSigmoid]
        public partial class Log;
        """, "Replace TypedNets.Softmax(-1) by Sigmoid|Replace LogSoftmax(1) by LogSigmoid");
}
