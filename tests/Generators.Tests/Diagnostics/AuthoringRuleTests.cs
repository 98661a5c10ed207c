namespace TypedNets.Generators.Tests;

/// <summary>Rules about classes, properties and names that no single mistake in <see cref="Mistakes"/> shows, and near misses of all.</summary>
public class AuthoringRuleTests
{
    private const string Layers = "[Network, Input(4), Linear(2)]\n";

    [Fact]
    public Task TN1001_a_class_that_is_not_partial() => DiagnosticCheck.Reports(
        Layers + "public class {|TN1001:Net|};",
        "Network 'Net' must be partial, so that its layers can be generated into it; add 'partial' to its declaration.");

    [Fact]
    public Task TN1001_a_container_that_is_not_partial() => DiagnosticCheck.Reports(
        "public partial class Models { public class Vision { " + Layers + "public partial class {|TN1001:Net|}; } }",
        "Network 'Net' is inside 'Vision', which must be partial too, so that layers can be generated into the network; add 'partial' to the declaration of 'Vision'.");

    [Theory]
    [InlineData("partial record {|TN1002:Net|};", "is a record")]
    [InlineData("static partial class {|TN1002:Net|};", "is static")]
    [InlineData("abstract partial class {|TN1002:Net|};", "is abstract")]
    [InlineData("file partial class {|TN1002:Net|};", "is local to its file")]
    [InlineData("public partial class {|TN1002:Net|}<T>;", "is generic, or inside a generic type")]
    [InlineData("public partial class {|TN1002:Net|} : System.Random;", "already derives from 'Random'")]
    public Task TN1002_a_class_that_cannot_be_a_network(string declaration, string reason) => DiagnosticCheck.Reports(
        Layers + declaration,
        $"Network 'Net' {reason}; a network must be a plain, internal or public class without a base class, so that it can become a TorchSharp module.");

    [Theory]
    [InlineData("partial record {|TN1002:Net|}")]
    [InlineData("abstract partial class {|TN1002:Net|}")]
    [InlineData("public partial class {|TN1002:Net|}<T>")]
    [InlineData("public partial class {|TN1002:Net|} : System.Random")]
    public Task TN1002_implements_partial_properties_all_the_same(string declaration) => DiagnosticCheck.Reports(
        "[Network, Input(4)] " + declaration + " { [Linear(2)] public partial Linear Head { get; } }",
        $"Network 'Net' {Reason(declaration)}; a network must be a plain, internal or public class without a base class, so that it can become a TorchSharp module.");

    [Theory]
    [InlineData("private", "is private")]
    [InlineData("protected", "is protected")]
    public Task TN1002_a_nested_class_that_others_cannot_see(string accessibility, string reason) => DiagnosticCheck.Reports(
        "public partial class Models { " + Layers + accessibility + " partial class {|TN1002:Net|}; }",
        $"Network 'Net' {reason}; a network must be a plain, internal or public class without a base class, so that it can become a TorchSharp module.");

    [Fact]
    public Task TN1002_inside_a_generic_type() => DiagnosticCheck.Reports(
        "public partial class Models<T> { " + Layers + "public partial class {|TN1002:Net|}; }",
        "Network 'Net' is generic, or inside a generic type; a network must be a plain, internal or public class without a base class, so that it can become a TorchSharp module.");

    [Fact]
    public Task TN1003_no_layer() => DiagnosticCheck.Reports(
        "[Network, Input(4), HeNormal] public partial class {|TN1003:Net|};",
        "Network 'Net' has no layer; add one, such as [Linear(10)].");

    [Theory]
    [InlineData(Layers + "public partial class Net;\n[{|TN1005:ReLU|}] public partial class Net;")]
    [InlineData("[Network, Input(4)] public partial class Net { [Linear(4)] public partial Linear A { get; } }\npartial class Net { [Linear(4)] public partial Linear {|TN1005:B|} { get; } }")]
    public Task TN1005_layers_on_two_parts(string source) => DiagnosticCheck.Reports(source,
        "Network 'Net' has layers on two parts of its class; move all into one, since their order is the order in which they run.");

    [Theory]
    [InlineData("[{|TN1007:Linear(2)|}, ReLU] public partial class Net;", "Linear")]
    [InlineData("public class Net { [{|TN1007:Conv1d(2, 3)|}] public Conv1d Head => null!; }", "Conv1d")]
    public Task TN1007_layers_outside_a_network(string source, string kind) => DiagnosticCheck.Reports(source,
        $"Layer '{kind}' is on 'Net', which is no network, so that nothing is generated for it; add [Network] and [Input(...)] to 'Net'.");

    /// <summary>The compiler's warning is about the same name, at the same place.</summary>
    [Fact]
    public async Task TN1010_a_property_that_hides_a_member_of_Module()
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked("[Network, Input(4)] public partial class Net { [Linear(2)] public partial Linear {|TN1010:train|} { get; } }");
        Assert.Equal(["CS0108"], run.FromCompiler.Select(d => d.Id));
        Assert.Equal("Property 'train': 'train' is a member of TorchSharp's Module; choose another name.", run.FromAnalyzer.Single().GetMessage());
    }

    [Theory]
    [InlineData(Layers + "internal sealed partial class Net;")]
    [InlineData(Layers + "partial class Net : torch.nn.Module<torch.Tensor, torch.Tensor>;")]
    [InlineData("partial struct Models { internal partial interface Vision { " + Layers + "public partial class Net; } }")]
    [InlineData(Layers + "partial class Net;\npartial class Net { public int Number => 1; }")]
    [InlineData("[Network, Input(4)] partial class Net { [Linear(4)] internal partial Linear A { get; } public int Number { get; set; } }\npartial class Net { }")]
    [InlineData("[Network, Input(4)] partial class Net { [ReLU] private partial Value A { get; } [Linear(2), ReLU, Linear(3)] protected partial Sequential B { get; } }")]
    [InlineData("[Network, Input(4)] partial class Net { [Linear(2), Name(\"fc\")] public partial Linear Linear1 { get; } }")]
    [InlineData("[Network, Input(\"tokens\", 4)] [Linear(2)] partial class Net { public int Linear3 => 1; }")]
    [InlineData("[HeNormal] public class NoNetwork { [Zeros] public int Number => 1; }")]
    public Task Near_misses_are_silent(string source) => DiagnosticCheck.IsSilent(source);

    private static string Reason(string declaration) =>
        declaration.Contains("record", StringComparison.Ordinal) ? "is a record"
        : declaration.Contains("abstract", StringComparison.Ordinal) ? "is abstract"
        : declaration.Contains("<T>", StringComparison.Ordinal) ? "is generic, or inside a generic type"
        : "already derives from 'Random'";
}
