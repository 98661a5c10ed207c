namespace TypedNets.Generators.Tests;

/// <summary>TN1022: a parameter that nothing reads.</summary>
public class UnusedParameterTests
{
    [Fact]
    public Task A_parameter_that_no_expression_reads_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64)]
        public partial class Part
        {
            [Parameter] private const int Width = 64;
            [Parameter] private const bool {|TN1022:Bias|} = true;

            [Linear(Width)] public partial Linear Fc { get; }
        }
        """,
        "Parameter 'Bias' of 'Part': no layer and no initializer reads it, so that [Block<Part>(...)] binds it without effect; write it where its value true is meant, or remove [Parameter], after which the arguments of all uses move up by one.");

    [Fact]
    public Task One_that_is_read_through_a_constant_by_an_initializer_or_by_a_block_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64)]
        public partial class Part
        {
            [Parameter] private const int Width = 64;
            [Parameter] private const double Gain = 2;
            [Parameter] private const bool Bias = true;
            [Parameter] private const int Depth = 1;
            private const int Hidden = 4 * Width;

            [Linear(Hidden), HeNormal(Gain = Gain)] public partial Linear Fc { get; }
            [Block<Inner>(Bias, Repeat = Depth)] public partial ModuleList<Inner> Inner { get; }
        }

        [Network, Input(8)]
        public partial class Inner
        {
            [Parameter] private const bool Bias = true;
            [Linear(256, Bias = Bias)] public partial Linear Fc { get; }
        }
        """, "TN1022");
}
