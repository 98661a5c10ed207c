using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Fixes of how a class, its parameters and its blocks are declared.</summary>
public class DeclarationFixTests
{
    [Fact]
    public Task Writes_all_layers_as_properties() => DiagnosticFixTest<MixedFormsFix>.Makes(
        "[Network, Input(4)]\n[{|TN1004:Linear(8)|}, ReLU]\npublic partial class Net\n{\n    [Linear(4)] public partial Linear Linear1 { get; }\n    [Linear(2)] public partial Linear Head { get; }\n    [Softmax(1)] public partial Value Last { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(8), ReLU] public partial Linear Linear2 { get; }\n\n    [Linear(4)] public partial Linear Linear1 { get; }\n    [Linear(2)] public partial Linear Head { get; }\n    [Softmax(1)] public partial Value Last { get; }\n}\n",
        "Write all layers as properties");

    [Fact]
    public Task Moves_attributes_into_one_part() => DiagnosticFixTest<GatherPartsFix>.Makes(
        "[Network, Input(4)]\n[Linear(3)]\npublic partial class Net;\n\n[{|TN1005:Linear(2)|}, ReLU]\npartial class Net;\n",
        "[Network, Input(4)]\n[Linear(3)]\n[Linear(2), ReLU]\npublic partial class Net;\n");

    [Fact]
    public Task Moves_properties_into_one_part() => DiagnosticFixTest<GatherPartsFix>.Makes(
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(3)] public partial Linear A { get; }\n}\n\npartial class Net\n{\n    public int C => 1;\n    [Linear(2)] public partial Linear {|TN1005:B|} { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(3)] public partial Linear A { get; }\n    [Linear(2)] public partial Linear B { get; }\n}\n\npartial class Net\n{\n    public int C => 1;\n}\n",
        "Move the layers into one part");

    [Fact]
    public Task Renames_steps() => DiagnosticFixTest<RenameStepFix>.Makes(
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(4)] public partial Linear {|TN1010:Spec|} { get; }\n    [Add(nameof(Spec), Network.Input)] public partial Value Sum { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(4)] public partial Linear SpecLayer { get; }\n    [Add(nameof(SpecLayer), Network.Input)] public partial Value Sum { get; }\n}\n",
        "Rename 'Spec' to 'SpecLayer'");

    [Theory]
    [InlineData("Linear(4, {|TN1010:Name = \"class\"|})", "Linear(4, Name = \"Class\")")]
    [InlineData("Linear(4, {|TN1010:Name = \"1-by-1\"|})", "Linear(4, Name = \"Layer1By1\")")]
    [InlineData("Linear(4, {|TN1010:Name = \"Spec\"|})", "Linear(4, Name = \"SpecLayer\")")]
    public Task Names_layers(string wrong, string right) => DiagnosticFixTest<SetArgumentFix>.Makes(
        $"[Network, Input(4)]\n[{wrong}]\npublic partial class Net;\n", $"[Network, Input(4)]\n[{right}]\npublic partial class Net;\n");

    [Fact]
    public Task Makes_constants() => DiagnosticFixTest<MakeConstantFix>.Makes(
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Parameter] private static readonly int {|TN1016:Width|} = 4; // wide\n    [Parameter] internal bool {|TN1016:Deep|} = true;\n    [Linear(2)] public partial Linear A { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Parameter] private const int Width = 4; // wide\n    [Parameter] internal const bool Deep = true;\n    [Linear(2)] public partial Linear A { get; }\n}\n",
        steps: 2);

    [Theory]
    [InlineData("private const string {|TN1016:Width|} = \"4\";")]
    [InlineData("private static readonly int {|TN1016:Width|} = int.Parse(\"4\");")]
    public Task Leaves_what_can_be_no_constant(string field) => DiagnosticFixTest<MakeConstantFix>.OffersNothing(
        $"[Network, Input(4)] public partial class Net {{ [Parameter] {field} [Linear(2)] public partial Linear A {{ get; }} }}");

    [Theory]
    [InlineData("Block<Part>(8, {|TN1018:2|}, 3, Repeat = 2)", "Block<Part>(8, Repeat = 2)", "Remove 2, 3")]
    [InlineData("{|TN1018:Block<Part>|}", "Block<Part>(4)", "Add 4")]
    [InlineData("{|TN1018:Block<Part>(Repeat = 1)|}", "Block<Part>(4, Repeat = 1)", "Add 4")]
    public Task Gives_a_block_what_it_takes(string wrong, string right, string title)
    {
        const string Part = "\n[Network, Input(4)]\npublic partial class Part\n{\n    [Parameter(Required = true)] private const int Width = 4;\n    [Linear(Width)] public partial Linear A { get; }\n}\n";
        return DiagnosticFixTest<BlockArgumentsFix>.Makes($"[Network, Input(4)]\n[{wrong}]\npublic partial class Net;\n{Part}", $"[Network, Input(4)]\n[{right}]\npublic partial class Net;\n{Part}", title);
    }

    [Fact]
    public Task Uses_a_module_as_a_layer_and_a_network_as_a_block()
    {
        const string Classes = "\n[Network, Input(4), Linear(4)]\npublic partial class Part;\n\npublic sealed class Own() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"own\")\n{\n    public override torch.Tensor forward(torch.Tensor input) => input.alias();\n}\n";
        return DiagnosticFixTest<SwapReuseFix>.Makes(
            "[Network, Input(4)]\n[{|TN1017:Block<Own>|}, Linear(2)]\npublic partial class A;\n\n[Network, Input(4)]\n[{|TN1020:TypedNets.Layer<Part>|}]\npublic partial class B;\n" + Classes,
            "[Network, Input(4)]\n[Layer<Own>, Linear(2)]\npublic partial class A;\n\n[Network, Input(4)]\n[TypedNets.Block<Part>]\npublic partial class B;\n" + Classes,
            "Use [Layer<Own>]|Use [Block<Part>]",
            steps: 2);
    }

    [Fact]
    public Task Gives_a_step_a_layer_of_its_own() => DiagnosticFixTest<OwnLayerFix>.Makes(
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(8), ReLU] public partial Linear A { get; }\n    [{|TN1021:Shared(nameof(A))|}, Softmax(1)] public partial Value B { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(8), ReLU] public partial Linear A { get; }\n    [Linear(8), ReLU, Softmax(1)] public partial Linear B { get; }\n}\n",
        "Give it Linear(8), ReLU of its own");

    [Fact]
    public Task Leaves_what_joins_values() => DiagnosticFixTest<OwnLayerFix>.OffersNothing(
        "[Network, Input(4)] public partial class Net { [Linear(4)] public partial Linear A { get; } [Add(nameof(A), Network.Input)] public partial Value B { get; } [Shared({|TN1021:nameof(B)|})] public partial Value C { get; } }");
}
