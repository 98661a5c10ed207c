using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Fixes of what steps read and what reads them.</summary>
public class StepFixTests
{
    [Fact]
    public Task Names_the_step_that_is_spelled_most_alike() => DiagnosticFixTest<NameSourceFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [From({|TN1014:"Firs"|}), Linear(4)] public partial Linear Second { get; }
            """) + Network("""
            [Linear(4)] public partial Linear First { get; }
            [Add(nameof(First), {|TN1014:"inpu"|})] public partial Value Sum { get; }
            """, "Other"),
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [From(nameof(First)), Linear(4)] public partial Linear Second { get; }
            """) + Network("""
            [Linear(4)] public partial Linear First { get; }
            [Add(nameof(First), Network.Input)] public partial Value Sum { get; }
            """, "Other"),
        "Name 'First' instead|Name 'input' instead",
        steps: 2);

    [Fact]
    public Task Names_the_step_to_share() => DiagnosticFixTest<NameSourceFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [Shared({|TN1014:"Firs"|})] public partial Value Again { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [Shared(nameof(First))] public partial Value Again { get; }
            """));

    [Theory]
    [InlineData("[From({|TN1014:\"Nothing\"|}), Linear(4)] public partial Linear First { get; }")]
    [InlineData("[From({|TN1014:nameof(First)|}), Linear(4)] public partial Linear First { get; }")]
    public Task Leaves_what_nothing_is_spelled_like(string step) => DiagnosticFixTest<NameSourceFix>.OffersNothing(Network(step));

    [Fact]
    public Task Moves_a_step_before_its_reader() => DiagnosticFixTest<MoveStepFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear First { get; }

            // The sum.
            [Add(nameof(First), {|TN1014:nameof(Side)|})] public partial Value Sum { get; }

            // Aside.
            [From(Network.Input), Linear(4)] public partial Linear Side { get; }
            [From(nameof(Sum)), Linear(2)] public partial Linear Head { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear First { get; }

            // Aside.
            [From(Network.Input), Linear(4)] public partial Linear Side { get; }

            // The sum.
            [Add(nameof(First), nameof(Side))] public partial Value Sum { get; }
            [From(nameof(Sum)), Linear(2)] public partial Linear Head { get; }
            """),
        "Move 'Side' before 'Sum'");

    /// <summary>What reads the step before it goes on reading that step.</summary>
    [Fact]
    public Task Moves_a_step_and_keeps_the_wiring() => DiagnosticFixTest<MoveStepFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [Linear(4), Add({|TN1014:nameof(Side)|})] public partial Linear Sum { get; }
            [From(Network.Input), Linear(4)] public partial Linear Side { get; }
            [From(nameof(Sum)), Linear(4)] public partial Linear Last { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [From(Network.Input), Linear(4)] public partial Linear Side { get; }
            [From(nameof(First)), Linear(4), Add(nameof(Side))] public partial Linear Sum { get; }
            [From(nameof(Sum)), Linear(4)] public partial Linear Last { get; }
            """));

    [Fact]
    public Task Leaves_a_cycle() => DiagnosticFixTest<MoveStepFix>.OffersNothing(Network("""
        [Add(Network.Input, {|TN1014:nameof(Second)|})] public partial Value First { get; }
        [Linear(4)] public partial Linear Second { get; }
        """));

    [Fact]
    public Task Marks_outputs() => DiagnosticFixTest<MarkOutputFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear Stem { get; }
            [Linear(4)] public partial Linear {|TN1013:Unused|} { get; }
            [From(nameof(Stem))]
            [Linear(2)] public partial Linear Head { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear Stem { get; }
            [Output, Linear(4)] public partial Linear Unused { get; }
            [Output, From(nameof(Stem))]
            [Linear(2)] public partial Linear Head { get; }
            """),
        "Mark 'Unused' as an output");

    [Fact]
    public Task Removes_steps() => DiagnosticFixTest<RemoveStepFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear Stem { get; }

            /// <summary>Unused.</summary>
            [Linear(4)] public partial Linear {|TN1013:Unused|} { get; }
            [From(nameof(Stem)), Linear(2)] public partial Linear Other { get; }
            [From(nameof(Other)), Linear(2)] public partial Linear Head { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear Stem { get; }
            [From(nameof(Stem)), Linear(2)] public partial Linear Other { get; }
            [From(nameof(Other)), Linear(2)] public partial Linear Head { get; }
            """),
        "Remove 'Unused'");

    [Fact]
    public Task Leaves_a_step_that_is_named() => DiagnosticFixTest<RemoveStepFix>.OffersNothing(Network("""
        [Linear(4)] public partial Linear Stem { get; }
        [Linear(4)] public partial Linear {|TN1013:Unused|} { get; }
        [From(nameof(Stem)), Shared(nameof(Unused))] public partial Value Head { get; }
        """));

    [Fact]
    public Task Removes_inputs() => DiagnosticFixTest<RemoveInputFix>.Makes(
        "[Network, Input(\"a\", 4), {|TN1013:Input(\"b\", 4)|}]\npublic partial class Net\n{\n    [From(\"a\"), Linear(2)] public partial Linear Head { get; }\n}\n\n[Network, Input(4)]\n[{|TN1006:Input(\"b\", 4)|}]\n[Linear(2)]\npublic partial class Other;\n",
        "[Network, Input(\"a\", 4)]\npublic partial class Net\n{\n    [From(\"a\"), Linear(2)] public partial Linear Head { get; }\n}\n\n[Network, Input(4)]\n[Linear(2)]\npublic partial class Other;\n",
        steps: 2);

    [Theory]
    [InlineData("Conv2d(4, 3)", "[Input(1, 28, 28)]")]
    [InlineData("Embedding(100, 8)", "[Input(128, DType = DType.Int64)]")]
    public Task Adds_an_input(string layer, string input) => DiagnosticFixTest<AddInputFix>.Makes(
        $"[Network, HeNormal]\n[{layer}, ReLU]\npublic partial class {{|TN1006:Net|}};\n",
        $"[Network, {input.Trim('[', ']')}, HeNormal]\n[{layer}, ReLU]\npublic partial class Net;\n",
        $"Add {input}, to be corrected");

    [Fact]
    public Task Leaves_an_input_that_it_cannot_know() => DiagnosticFixTest<AddInputFix>.OffersNothing("[Network, Linear(4)] public partial class {|TN1006:Net|};");

    [Theory]
    [InlineData("Add", 0, 4)]
    [InlineData("Concat", 1, 4)]
    public Task Joins_what_a_layer_reads(string join, int choice, int features) => DiagnosticFixTest<JoinSourcesFix>.Makes(
        Network($$"""
            [Linear({{features}})] public partial Linear First { get; }
            [Linear({{features}})] public partial Linear Second { get; }
            [{|TN1015:TypedNets.From(nameof(First), nameof(Second))|}, Linear(2)] public partial Linear Head { get; }
            """),
        Network($$"""
            [Linear({{features}})] public partial Linear First { get; }
            [Linear({{features}})] public partial Linear Second { get; }
            [TypedNets.{{join}}(nameof(First), nameof(Second)), Linear(2)] public partial Linear Head { get; }
            """),
        $"Join them with {join}",
        choice: choice);

    [Fact]
    public Task Joins_the_step_before() => DiagnosticFixTest<JoinStepBeforeFix>.Makes(
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [Linear(4)] public partial Linear Second { get; }
            [{|TN1015:Add(nameof(First))|}] public partial Value Sum { get; }
            """),
        Network("""
            [Linear(4)] public partial Linear First { get; }
            [Linear(4)] public partial Linear Second { get; }
            [Add(nameof(Second), nameof(First))] public partial Value Sum { get; }
            """),
        "Join 'Second' too");

    [Theory]
    [InlineData(0, "\"left\"")]
    [InlineData(1, "\"right\"")]
    public Task Says_what_the_first_step_reads(int choice, string input) => DiagnosticFixTest<InsertBeforeFix>.Makes(
        Inputs("[{|TN1015:Linear(2)|}]"), Inputs($"[From({input}), Linear(2)]").Replace("{|TN1013:", "", StringComparison.Ordinal), choice: choice);

    private static string Inputs(string step) => "[Network, Input(\"left\", 4), Input(\"right\", 4)]\npublic partial class Net\n{\n    "
        + step + " public partial Linear A { get; }\n    [Bilinear(2), From(\"left\", \"right\")] public partial Bilinear B { get; }\n    [Add(nameof(A), nameof(B))] public partial Value Sum { get; }\n}\n";

    private static string Network(string steps, string name = "Net") =>
        $"[Network, Input(4)]\npublic partial class {name}\n{{\n    {steps.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n    \n", "\n\n", StringComparison.Ordinal)}\n}}\n";
}
