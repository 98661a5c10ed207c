using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Every fix: what it makes of one mistake, and of several at once.</summary>
public class CodeFixTests
{
    [Fact]
    public Task Makes_classes_partial() => DiagnosticFixTest<MakePartialFix>.Makes(
        "[Network, Input(4), Linear(2)]\npublic sealed class {|TN1001:Net|};\n\n// Another.\n[Network, Input(4), Linear(2)]\nclass {|TN1001:Other|};\n",
        "[Network, Input(4), Linear(2)]\npublic sealed partial class Net;\n\n// Another.\n[Network, Input(4), Linear(2)]\npartial class Other;\n",
        steps: 2);

    [Fact]
    public Task Makes_containers_partial() => DiagnosticFixTest<MakePartialFix>.Makes(
        "public class Models\n{\n    [Network, Input(4), Linear(2)]\n    public partial class {|TN1001:Net|};\n\n    [Network, Input(4), Linear(2)]\n    public class {|TN1001:Other|};\n}\n",
        "public partial class Models\n{\n    [Network, Input(4), Linear(2)]\n    public partial class Net;\n\n    [Network, Input(4), Linear(2)]\n    public partial class Other;\n}\n",
        "Make 'Models' partial|Make 'Other' partial",
        steps: 2);

    [Fact]
    public Task Inserts_Flatten() => DiagnosticFixTest<InsertBeforeFix>.Makes(
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(4, 3), ReLU]
        [{|TN1102:Linear(2)|}]
        public partial class Net;

        [Network, Input(3, 8, 8)]
        public partial class Other
        {
            [Conv2d(4, 3)] public partial Conv2d Conv1 { get; }
            [ReLU, {|TN1102:TypedNets.Linear(2)|}] public partial Linear Head { get; }
        }

        """,
        """
        [Network, Input(3, 8, 8)]
        [Conv2d(4, 3), ReLU]
        [Flatten, Linear(2)]
        public partial class Net;

        [Network, Input(3, 8, 8)]
        public partial class Other
        {
            [Conv2d(4, 3)] public partial Conv2d Conv1 { get; }
            [ReLU, TypedNets.Flatten, TypedNets.Linear(2)] public partial Linear Head { get; }
        }

        """,
        steps: 2);

    [Fact]
    public Task Declares_properties() => DiagnosticFixTest<DeclarePropertyFix>.Makes(
        """
        [Network, Input(4)]
        public partial class Net
        {
            /// <summary>First.</summary>
            [Linear(3)] public virtual Linear {|TN1008:A|} { get; set; }

            [Linear(2)]
            internal partial Linear {|TN1008:B|} { get; set; }
        }

        """,
        """
        [Network, Input(4)]
        public partial class Net
        {
            /// <summary>First.</summary>
            [Linear(3)] public partial Linear A { get; }

            [Linear(2)]
            internal partial Linear B { get; }
        }

        """,
        steps: 2);

    [Theory]
    [InlineData("[Network, Input(4)] public partial class Net { [Linear(3)] public Linear {|TN1008:A|} => null!; }")]
    [InlineData("[Network, Input(4)] public partial class Net { [Linear(3)] public Linear {|TN1008:A|} { get; } = null!; }")]
    [InlineData("[Network, Input(4)] public partial class Net { [Name(\"a\")] public partial Linear {|TN1008:A|} { get; } }")]
    public Task Leaves_properties_that_hold_code(string source) => DiagnosticFixTest<DeclarePropertyFix>.OffersNothing(source);

    [Fact]
    public Task Changes_types_of_properties() => DiagnosticFixTest<ChangePropertyTypeFix>.Makes(
        """
        [Network, Input(4)]
        public partial class Net
        {
            [Linear(3)] public partial {|TN1009:Conv2d|} A { get; }
            [Linear(3), ReLU, Linear(2)] public partial {|TN1009:Linear?|} B { get; }
            [ReLU] public partial {|TN1009:ReLU|} C { get; }
            [RMSNorm] public partial {|TN1009:LayerNorm|} D { get; }
            [Block<Part>(Repeat = 2)] public partial {|TN1009:Part|} E { get; }
            [Block<Part>] public partial {|TN1009:Linear|} F { get; }
        }

        [Network, Input(2)]
        public partial class Part
        {
            [Linear(2)] public partial Linear A { get; }
        }

        """,
        """
        [Network, Input(4)]
        public partial class Net
        {
            [Linear(3)] public partial Linear A { get; }
            [Linear(3), ReLU, Linear(2)] public partial Sequential B { get; }
            [ReLU] public partial Value C { get; }
            [RMSNorm] public partial RMSNorm D { get; }
            [Block<Part>(Repeat = 2)] public partial ModuleList<Part> E { get; }
            [Block<Part>] public partial Part F { get; }
        }

        [Network, Input(2)]
        public partial class Part
        {
            [Linear(2)] public partial Linear A { get; }
        }

        """,
        steps: 6);

    [Fact]
    public Task Adds_the_using_that_a_type_needs() => DiagnosticFixTest<ChangePropertyTypeFix>.Makes(
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(3)] public partial {|TN1009:Value|} A { get; }\n    [Linear(3)] public partial {|TN1009:object|} B { get; }\n}\n",
        "[Network, Input(4)]\npublic partial class Net\n{\n    [Linear(3)] public partial Linear A { get; }\n    [Linear(3)] public partial Linear B { get; }\n}\n",
        "Change the type to Linear",
        "using TypedNets;\n\n", "using TorchSharp.Modules;\nusing TypedNets;\n\n",
        2);

    [Fact]
    public Task Removes_names() => DiagnosticFixTest<RemoveNameFix>.Makes(
        "[Network, Input(4)]\n[Linear(3), GELU({|TN1011:Name = \"A\"|}), Softmax(1, {|TN1011:Name = \"B\"|})]\npublic partial class Net;\n",
        "[Network, Input(4)]\n[Linear(3), GELU, Softmax(1)]\npublic partial class Net;\n",
        steps: 2);

    [Fact]
    public Task Removes_initializers_that_find_nothing() => DiagnosticFixTest<RemoveInitializerFix>.Makes(
        "[Network, Input(4)]\n[Linear(3), ReLU, {|TN2005:HeNormal|}]\n[Linear(3, Bias = false), Flatten]\n[{|TN2005:HeNormal|}, {|TN2005:Zeros(For = InitializerTarget.Bias)|}]\npublic partial class Net;\n",
        "[Network, Input(4)]\n[Linear(3), ReLU]\n[Linear(3, Bias = false), Flatten]\npublic partial class Net;\n",
        "Remove HeNormal|Remove Zeros(For = InitializerTarget.Bias)",
        steps: 3);

    [Fact]
    public Task Removes_an_initializer_that_its_layer_cannot_take() => DiagnosticFixTest<RemoveInitializerFix>.Makes(
        "[Network, Input(4), HeNormal]\n[Linear(3), {|TN2001:Dirac|}]\npublic partial class Net;\n",
        "[Network, Input(4), HeNormal]\n[Linear(3)]\npublic partial class Net;\n",
        "Remove Dirac");

    [Fact]
    public Task Leaves_an_initializer_that_others_can_take() => DiagnosticFixTest<RemoveInitializerFix>.OffersNothing("[Network, Input(4), {|TN2001:Dirac|}, Linear(3)] public partial class Net;");

    [Fact]
    public Task Removes_initializers_that_are_too_many() => DiagnosticFixTest<RemoveInitializerFix>.Makes(
        "[Network, Input(4), HeNormal, {|TN2004:XavierUniform|}]\n[Linear(3)]\npublic partial class Net;\n",
        "[Network, Input(4), HeNormal]\n[Linear(3)]\npublic partial class Net;\n",
        "Remove XavierUniform");

    [Fact]
    public Task Adds_Network() => DiagnosticFixTest<AddNetworkFix>.Makes(
        "/// <summary>A network.</summary>\n[Input(4)]\n[{|TN1007:Linear(2)|}]\npublic partial class Net;\n\n[Input(4), {|TN1007:TypedNets.Linear(2)|}]\npublic partial class Other;\n",
        "/// <summary>A network.</summary>\n[Network]\n[Input(4)]\n[Linear(2)]\npublic partial class Net;\n\n[TypedNets.Network]\n[Input(4), TypedNets.Linear(2)]\npublic partial class Other;\n",
        steps: 2);
}
