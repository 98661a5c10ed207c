namespace TypedNets.Generators.Tests;

/// <summary>TN4023: uses of a block that differ in nothing.</summary>
public class RepeatedBlockTests
{
    private const string Unit = """
        [Network, Input(8, 8, 8)]
        public partial class Unit
        {
            [Parameter] private const int Width = 8;
            [Conv2d(Width, 3, Padding = 1), ReLU] public partial Conv2d Conv { get; }
        }


        """;

    [Fact]
    public Task Three_in_a_row_are_found() => DiagnosticCheck.Finds(
        Unit + """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Block<Unit>(16), {|TN4023:Block<Unit>(8)|}, Block<Unit>(8), Block<Unit>(8)] public partial ModuleList<Unit> Stage { get; }
        }
        """,
        "Block 'Unit': 3 uses in a row differ in nothing; write one with Repeat = 3, whose keys and values are the same.");

    [Fact]
    public Task Two_or_others_or_steps_of_their_own_are_not() => DiagnosticCheck.Misses(
        Unit + """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Block<Unit>(8), Block<Unit>(8), Block<Unit>(16), Block<Unit>(8)] public partial ModuleList<Unit> Stage { get; }
            [Block<Unit>(8)] public partial Unit First { get; }
            [Block<Unit>(8)] public partial Unit Second { get; }
            [Block<Unit>(8)] public partial Unit Third { get; }
            [Conv2d(8, 1), ReLU, ReLU, ReLU] public partial Conv2d Layers { get; }
        }
        """, "TN4023");

    [Fact]
    public Task The_fix_repeats_the_first() => DiagnosticFixTest<CodeFixes.RepeatBlockFix>.Makes(
        Unit + """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Block<Unit>(16), {|TN4023:TypedNets.Block<Unit>(8)|}, Block<Unit>(8), Block<Unit>(8), {|TN4023:Block<Unit>(4)|}, Block<Unit>(4), Block<Unit>(4), Block<Unit>(4)] public partial ModuleList<Unit> Stage { get; }
            [{|TN4023:Block<Unit>|}, Block<Unit>, Block<Unit>, MaxPool2d(2)] public partial ModuleList<Unit> Last { get; }
        }
        """,
        Unit + """
        [Network, Input(8, 8, 8)]
        public partial class Net
        {
            [Block<Unit>(16), TypedNets.Block<Unit>(8, Repeat = 3), Block<Unit>(4, Repeat = 4)] public partial ModuleList<Unit> Stage { get; }
            [Block<Unit>(Repeat = 3), MaxPool2d(2)] public partial ModuleList<Unit> Last { get; }
        }
        """, "Merge into one TypedNets.Block<Unit> with Repeat = 3|Merge into one Block<Unit> with Repeat = 4|Merge into one Block<Unit> with Repeat = 3");
}
