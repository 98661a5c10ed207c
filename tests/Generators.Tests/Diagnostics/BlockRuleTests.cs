namespace TypedNets.Generators.Tests;

/// <summary>Rules about blocks that no single mistake in <see cref="BlockMistakes"/> shows, and near misses of all.</summary>
public class BlockRuleTests
{
    private const string Usings = "using TorchSharp;\nusing TorchSharp.Modules;\nusing TypedNets;\n\n";

    private const string Part = """
        [Network, Input(8)]
        public partial class Part
        {
            [Parameter] private const int Width = 8;
            [Parameter] private const int Factor = 1;
            [Linear(Width / Factor), ReLU] public partial Linear Only { get; }
        }

        """;

    [Theory]
    [InlineData("[Network, Input(8)] [{|TN1018:Block<Part>(8, 0)|}, ReLU] public partial class Net;", "with Width = 8, Factor = 0, OutFeatures = Width / Factor has no value, since 8 / 0 has no value; give it other arguments.")]
    [InlineData("[Network, Input(8)] [ReLU, {|TN1018:Block<Part>(8, 0)|}] public partial class Net;", "with Width = 8, Factor = 0, OutFeatures = Width / Factor has no value, since 8 / 0 has no value; give it other arguments.")]
    [InlineData("[Network, Input(8)] [Block<Part>({|TN1107:0|})] public partial class Net;", "Linear 'Only': OutFeatures must be positive, but is 0. OutFeatures is Width / Factor, where Width = 0, Factor = 1.")]
    public Task A_block_on_a_class(string source, string message) =>
        DiagnosticCheck.Reports(Part + source, "Block 'Part' at 'part1': " + message);

    [Fact]
    public Task TN1014_Shared_on_a_class() => DiagnosticCheck.Reports(
        "[Network, Input(8)] [Linear(8, Name = \"First\"), Shared({|TN1014:\"Frst\"|})] public partial class Net;",
        "Shared of 'Net' names 'Frst', but there is no such step; 'First' is spelled most alike.");

    [Fact]
    public Task TN1007_a_block_without_Network_is_one_error() => DiagnosticCheck.Reports(
        "[Network, Input(8)] [Block<Plain>, Linear(2)] public partial class Net;\n[Network, Input(8)] [Block<Plain>, ReLU] public partial class Other;\n[{|TN1007:Linear(8)|}] public class Plain() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"Plain\") { public override torch.Tensor forward(torch.Tensor input) => input; }",
        "Layer 'Linear' is on 'Plain', which is no network, so that nothing is generated for it; add [Network] and [Input(...)] to 'Plain'.");

    [Fact]
    public Task Two_uses_that_are_wrong_are_two_errors() => DiagnosticCheck.Reports(
        Part + "[Network, Input(8)] [Block<Part>({|TN1107:0|})] public partial class A;\n[Network, Input(8)] [Block<Part>({|TN1018:true|})] public partial class B;",
        "Block 'Part' at 'part1': Linear 'Only': OutFeatures must be positive, but is 0. OutFeatures is Width / Factor, where Width = 0, Factor = 1.",
        "Block 'Part' takes a whole number for its parameter 'Width', but is given true; its parameters are Width, Factor.");

    [Fact]
    public Task A_cycle_is_one_error_whoever_uses_it() => DiagnosticCheck.Reports(
        """
        [Network, Input(8)] [Block<B>] public partial class User;
        [Network, Input(8)] [{|TN1019:Block<B>|}] public partial class A;
        [Network, Input(8)] [Block<C>] public partial class B;
        [Network, Input(8)] [Block<A>] public partial class C;
        """,
        "Block 'A' stands in itself through 'B', 'C', so that it would never end; repeat a block with Repeat, or use another one.");

    [Fact]
    public Task Two_cycles_are_two_errors() => DiagnosticCheck.Reports(
        "[Network, Input(8)] [{|TN1019:Block<A>|}] public partial class A;\n[Network, Input(8)] [{|TN1019:Block<B>|}] public partial class B;\n[Network, Input(8)] [Block<A>, Block<B>] public partial class C;",
        "Block 'A' stands in itself, so that it would never end; repeat a block with Repeat, or use another one.",
        "Block 'B' stands in itself, so that it would never end; repeat a block with Repeat, or use another one.");

    [Fact]
    public Task TN1107_more_layers_than_any_network_has() => DiagnosticCheck.Reports(
        "#pragma warning disable TN3003\n" + Part + "[Network, Input(8)] [Block<Part>(Repeat = 150)] public partial class Many;\n[Network, Input(8)] [{|TN1107:Block<Many>(Repeat = 150)|}] public partial class Net;",
        "Block 'Part' at 'many1.66.part1.100': Network 'Net' has more than 20000 layers; repeat its blocks less.");

    [Fact]
    public Task TN1106_a_step_that_is_left_out_or_not_by_sizes_that_are_not_known() => DiagnosticCheck.Reports(
        """
        [Network, Input(4, 8)]
        public partial class Part
        {
            [Conv1d(4, 3, Padding = 1)] public partial Conv1d Main { get; }
            [From(Network.Input, {|related:UnlessShapedLike = nameof(Main)|}), Conv1d(4, 1)] public partial Sequential Around { get; }
            [Add(nameof(Main), nameof(Around))] public partial Value Sum { get; }
        }

        [Network, Input(4, 8), Block<Part>] public partial class Known;
        [Network, Input(4, Dim.Any), {|TN1106:Block<Part>|}] public partial class Unknown;
        """,
        "Block 'Part' at 'part1': Step 'Around' is left out or not by sizes that must be known, but it reads 4×?, input 'input', and is compared with 4×?, the output of Conv1d 'Main'; give the sizes instead of Dim.Any.");

    [Theory]
    [InlineData("Width", "expressions with parentheses, remainders and shifts", "[Linear((Width << 2) % 7 + (Width >> 1) - (1 + 1)), ReLU] public partial Linear Only { get; }")]
    [InlineData("Width", "conditions", "[Linear(Width > 8 && Width != 12 ? Width * 2 : Width | 1), ReLU] public partial Linear Only { get; }")]
    [InlineData("Width", "a class's name before a parameter", "[Linear(Net.Width * 4), ReLU] public partial Linear Only { get; }")]
    [InlineData("Width", "a real number of whole ones", "[Dropout(Width / 32.0), Linear(Width)] public partial Linear Only { get; }")]
    [InlineData("Width", "casts", "[Linear((int)(Width * 1.5) + (int)2L)] public partial Linear Only { get; }")]
    [InlineData("Width", "checked", "[Linear(checked(Width * 2))] public partial Linear Only { get; }")]
    [InlineData("Width", "constants of constants", "private const int Twice = Width * 2, Four = Twice * 2; [Linear(Four - Net.Twice)] public partial Linear Only { get; }")]
    [InlineData("Width", "constants of other classes", "[Linear(Width * Sizes.Two + Sizes.Bonus)] public partial Linear Only { get; }")]
    [InlineData("Width", "an initializer's argument", "[Linear(Width), XavierNormal(Gain = Width / 4.0)] public partial Linear Only { get; }")]
    [InlineData("Width", "an array", "[Unflatten(1, new[] { 2, 4 }), Conv1d(Width, new[] { 3 }, Paddings = [Width / 8]), Flatten, Linear(2)] public partial Sequential Only { get; }")]
    [InlineData("Width", "an argument by its name", "[Linear(outFeatures: Width)] public partial Linear Only { get; }")]
    [InlineData("Biased", "a truth value", "[Linear(4, Bias = !Biased || Biased)] public partial Linear Only { get; }")]
    [InlineData("Rate", "a real number", "[Dropout(1 - Rate / 2), Linear(4)] public partial Linear Only { get; }")]
    [InlineData("Slope", "a number of 32 bits", "[LeakyReLU(NegativeSlope = Slope * 3), Layer<Shift>(Slope), Linear(4)] public partial Sequential Only { get; }")]
    [InlineData("Length", "a number of 64 bits", "[Linear((int)Length / 2)] public partial Linear Only { get; }")]
    public Task Expressions_that_are_right_are_silent(string parameter, string name, string step)
    {
        (string type, string first, string second) = parameter switch
        {
            "Width" => ("int", "8", "16"),
            "Biased" => ("bool", "true", "false"),
            "Rate" => ("double", "0.1", "1"),
            "Slope" => ("float", "0.1f", "0.3f"),
            _ => ("long", "8", "16L"),
        };
        return DiagnosticCheck.IsSilent($$"""
            [Network, Input(8)]
            public partial class Net
            {
                [Parameter] public const {{type}} {{parameter}} = {{first}};

                [Linear(8)] public partial Linear Stem { get; }
                {{step}} // {{name}}
            }

            public static class Sizes
            {
                public const int Two = 2;
                public const int Bonus = Two + (int)1.5;
            }

            public sealed class Shift(float by) : torch.nn.Module<torch.Tensor, torch.Tensor>("Shift")
            {
                public override torch.Tensor forward(torch.Tensor input) => input + by;
            }

            [Network, Input(8)] [Block<Net>, Linear(8), Block<Net>({{second}}), Linear(8), Block<Net>({{first}})] public partial class User;
            """);
    }

    /// <summary>What a condition guards need have no value where it is not chosen.</summary>
    [Fact]
    public Task A_guarded_division_is_silent() => DiagnosticCheck.IsSilent(Part.Replace("Width / Factor", "Factor == 0 ? 1 : Width / Factor", StringComparison.Ordinal)
        + "[Network, Input(8)] [Block<Part>(8, 0)] public partial class Net;");

    [Theory]
    [InlineData("[Block<Part>] public partial Part A { get; }")]
    [InlineData("[Block<Part>(4, 2)] public partial Part A { get; }")]
    [InlineData("[Block<Part>(Repeat = 0)] public partial ModuleList<Part> A { get; } [Linear(2)] public partial Linear B { get; }")]
    [InlineData("[Block<Part>(Repeat = 1)] public partial ModuleList<Part> A { get; }")]
    [InlineData("[Block<Part>(4), Block<Part>(12), Block<Part>(6, 3)] public partial ModuleList<Part> A { get; }")]
    [InlineData("[Block<Part>(8), ReLU, Linear(2)] public partial Sequential A { get; }")]
    [InlineData("[Linear(8)] public partial Linear A { get; } [From(Network.Input, UnlessShapedLike = nameof(A)), Block<Part>] public partial Sequential B { get; } [Add(nameof(A), nameof(B))] public partial Value C { get; }")]
    [InlineData("[Linear(4)] public partial Linear A { get; } [From(Network.Input, UnlessShapedLike = nameof(A)), Block<Part>(4)] public partial Sequential B { get; } [Add(nameof(A), nameof(B))] public partial Value C { get; }")]
    [InlineData("[Block<Part>] public partial Part A { get; } [Shared(nameof(A))] public partial Value B { get; }")]
    [InlineData("[Block<Part>, HeNormal, Zeros(For = InitializerTarget.Bias)] public partial Part A { get; }")]
    [InlineData("[Block<Models.Inner>] public partial Models.Inner A { get; }")]
    [InlineData("[Block<Elsewhere.Far>(4)] public partial Elsewhere.Far A { get; }")]
    public Task Uses_that_are_right_are_silent(string steps) => DiagnosticCheck.IsSilent(
        "namespace Sample\n{\n[Network, Input(8)] public partial class Net { " + steps + " }\n" + Part
            + "public partial class Models { [Network, Input(8)] public partial class Inner { [Parameter] private const int Width = 4; [Linear(Width)] internal partial Linear Only { get; } } }\n}\n"
            + "namespace Elsewhere { [Network, Input(8)] [Block<Sample.Part>, ReLU] public partial class Near; [Network, Input(8)] public partial class Far { [Parameter] const int Width = 8; [Block<Near>, Linear(Width)] public partial Sequential All { get; } } }",
        Usings);

    [Theory]
    [InlineData("[Network, Input(8), Layer<Wrap<Shift>>, ReLU] public partial class Net;")]
    [InlineData("[Network, Input(8)] [Layer<Shift>, Layer<Shift>(0.5f), Linear(2)] public partial class Net;")]
    [InlineData("[Network, Input(8)] [Layer<Shift>(OutputShape = [4, Dim.Any]), ReLU] public partial class Net;")]
    [InlineData("[Network, Input(8), Input(\"b\", 8)] public partial class Net { [From(Network.Input, \"b\"), Layer<Join>] public partial Join A { get; } }")]
    [InlineData("[Network, Input(8)] public partial class Net { [Layer<Net.Own>] internal partial Own A { get; } internal sealed class Own() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"Own\") { public override torch.Tensor forward(torch.Tensor input) => input; } }")]
    public Task Own_modules_that_are_right_are_silent(string source) => DiagnosticCheck.IsSilent(source + """

        public sealed class Wrap<T>() : torch.nn.Module<torch.Tensor, torch.Tensor>("Wrap")
        {
            public override torch.Tensor forward(torch.Tensor input) => input;
        }

        public sealed class Shift(float by = 1) : torch.nn.Module<torch.Tensor, torch.Tensor>("Shift")
        {
            public override torch.Tensor forward(torch.Tensor input) => input + by;
        }

        public sealed class Join() : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>("Join")
        {
            public override torch.Tensor forward(torch.Tensor a, torch.Tensor b) => a + b;
        }
        """);

    /// <summary>A constant of another class that follows from a parameter is evaluated again too.</summary>
    [Fact]
    public Task A_constant_elsewhere_that_follows_from_a_parameter() => DiagnosticCheck.Reports(
        """
        [Network, Input(8)]
        public partial class Part
        {
            [Parameter] internal const int Width = 8;
            [Linear(Sizes.Narrow)] public partial Linear Only { get; }
        }

        public static class Sizes
        {
            public const int Narrow = Part.Width - 4;
        }

        [Network, Input(8)] [Block<Part>({|TN1107:4|})] public partial class Net;
        """,
        "Block 'Part' at 'part1': Linear 'Only': OutFeatures must be positive, but is 0. OutFeatures is (Width - 4), where Width = 4.");
}
