namespace TypedNets.Generators.Tests;

/// <summary>What is found of an initializer that stands on the assembly, or in a block.</summary>
public class AssemblyStartTests
{
    [Fact]
    public async Task Of_the_assembly_it_is_told_at_the_first_layer()
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked(
            """
            using TypedNets;

            [assembly: Constant(0.1)]

            namespace Sample
            {
                [Network, Input(8), {|TN2012:Linear(8)|}, Tanh, Linear(10)] public partial class Net;
                [Network, Input(8), HeNormal, Linear(8), Tanh, Linear(10)] public partial class Right;
            }
            """, head: "");
        Assert.Equal("Initializer 'Constant' of the assembly on Linear 'Linear1': all 8 units of Linear 'Linear1' start with the same weights, and Linear 'Linear2' reads them with equal weights too, "
            + "so that they get the same gradient and stay the same for ever. Draw the weights of one of the two at random.", run.FromAnalyzer.Single().GetMessage());
    }

    [Fact]
    public Task In_a_block_it_is_told_where_the_block_is_declared() => DiagnosticCheck.Finds(
        """
        [Network, Input(8)]
        public partial class Dead
        {
            [Linear(8), {|TN2011:Zeros|}, ReLU] public partial Linear Linear1 { get; }
        }

        [Network, Input(8)]
        public partial class Net
        {
            [Block<Dead>] public partial Dead First { get; }
            [Block<Dead>] public partial Dead Second { get; }
            [Linear(10)] public partial Linear Head { get; }
        }
        """,
        "Initializer 'Zeros' on Linear 'Linear1': weights and bias are 0, and so is all that goes into ReLU 'relu1', whose slope at 0 is 0: no gradient comes through, and the layer never learns. Draw its weights at random.");
}
