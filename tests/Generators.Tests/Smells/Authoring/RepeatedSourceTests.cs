namespace TypedNets.Generators.Tests;

/// <summary>TN1023: [From] that names what is read anyway.</summary>
public class RepeatedSourceTests
{
    [Fact]
    public Task The_step_before_and_the_only_input_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(4)]
        public partial class Net
        {
            [{|TN1023:From(Network.Input)|}, Linear(8)] public partial Linear First { get; }
            [{|TN1023:From(nameof(First))|}, Linear(8)] public partial Linear Second { get; }
        }
        """,
        "Step 'First': [From] names 'input', the only input, which it reads anyway; leave [From] out.",
        "Step 'Second': [From] names 'First', the step before it, which it reads anyway; leave [From] out.");

    [Fact]
    public Task Another_step_a_join_a_choice_and_one_of_two_inputs_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input("a", 8), Input("b", 8)]
        public partial class Net
        {
            [From("a"), Linear(8)] public partial Linear First { get; }
            [From("b"), Linear(8)] public partial Linear Second { get; }
            [From(nameof(First)), Linear(8)] public partial Linear Third { get; }
            [From(nameof(Third)), Add(nameof(Second))] public partial Value Sum { get; }
            [From(nameof(Sum), UnlessShapedLike = nameof(First)), Linear(8)] public partial Sequential Choice { get; }
        }
        """, "TN1023");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveRepetitionFix>.Makes(
        """
        [Network, Input(4)]
        public partial class Net
        {
            // First.
            [{|TN1023:From(Network.Input)|}]
            [Linear(8)] public partial Linear First { get; }
            [Linear(8), {|TN1023:From(nameof(First))|}, {|TN1024:Name("second")|}] public partial Linear Second { get; }
        }

        """,
        """
        [Network, Input(4)]
        public partial class Net
        {
            // First.
            [Linear(8)] public partial Linear First { get; }
            [Linear(8)] public partial Linear Second { get; }
        }

        """,
        steps: 3);
}
