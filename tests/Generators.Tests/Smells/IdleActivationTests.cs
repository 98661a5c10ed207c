namespace TypedNets.Generators.Tests;

/// <summary>TN4004: an activation that changes nothing beside another.</summary>
public class IdleActivationTests
{
    [Fact]
    public Task One_without_which_the_result_is_the_same_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(20)]
        [Linear(20), ReLU, {|TN4004:ReLU|}]
        [Linear(20), {|TN4004:LeakyReLU|}, ReLU]
        [Linear(20), Softplus, {|TN4004:ELU|}]
        [Linear(20), {|TN4004:LogSoftmax(-1)|}, Softmax(1)]
        public partial class Net;
        """,
        "ReLU 'relu2': it changes nothing, since ReLU 'relu1' before it gives only what it passes on as it is; remove it.",
        "LeakyReLU 'leaky_relu1': it changes nothing, since ReLU 'relu3' after it gives the same without it; remove it.",
        "ELU 'elu1': it changes nothing, since Softplus 'softplus1' before it gives only what it passes on as it is; remove it.",
        "LogSoftmax 'log_softmax1': it changes nothing, since Softmax 'softmax1' after it gives the same without it; remove it.");

    [Fact]
    public Task In_a_shared_step_it_is_found_where_the_step_stands() => DiagnosticCheck.Finds(
        """
        [Network, Input("left", 8), Input("right", 8)]
        public partial class Net
        {
            [From("left"), Linear(8), ReLU, {|TN4004:ReLU|}] public partial Linear Encoder { get; }
            [From("right"), Shared(nameof(Encoder))] public partial Value Right { get; }
            [Multiply(nameof(Encoder), nameof(Right)), Linear(2)] public partial Linear Output { get; }
        }
        """,
        "ReLU 'relu2': it changes nothing, since ReLU 'relu1' before it gives only what it passes on as it is; remove it.");

    [Fact]
    public Task Pairs_that_both_do_something_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20), ReLU, Tanh, Linear(20), SELU, ReLU6] public partial Sequential First { get; }
            [Linear(20), RReLU, RReLU, Linear(20), Tanh, ReLU] public partial Sequential Second { get; }
            [Linear(20), ReLU] public partial Linear Read { get; }
            [ReLU] public partial Value Again { get; }
            [Add(nameof(Read), nameof(Again)), ReLU] public partial Value Sum { get; }
        }
        """, "TN4004");

    [Fact]
    public Task The_fix_removes_it() => DiagnosticFixTest<CodeFixes.RemoveLayerFix>.Makes(
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20), ReLU, {|TN4004:TypedNets.ReLU|}] public partial Linear First { get; }
            [Linear(20)]
            [{|TN4004:LeakyReLU(NegativeSlope = 0.2)|}] // a slope
            [ReLU]
            public partial Linear Second { get; }
        }
        """,
        """
        [Network, Input(20)]
        public partial class Net
        {
            [Linear(20), ReLU] public partial Linear First { get; }
            [Linear(20)]
             // a slope
            [ReLU]
            public partial Linear Second { get; }
        }
        """, "Remove TypedNets.ReLU|Remove LeakyReLU(NegativeSlope = 0.2)");
}
