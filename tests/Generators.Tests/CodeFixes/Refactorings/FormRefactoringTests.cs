using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>From layers on the class to layers on properties and back; names, and so keys, stay.</summary>
public class FormRefactoringTests
{
    private const string OnClass = """
        /// <summary>A network.</summary>
        [Network, Input(3, 32, 32), HeNormal]
        [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
        // The second.
        [Conv2d(64, 5, Padding = 2), XavierNormal, ReLU]
        [Flatten, Linear(128), ReLU]
        [Linear(10, Name = "Head")]
        public partial class [|Net|];

        """;

    private const string OnProperties = """
        /// <summary>A network.</summary>
        [Network, Input(3, 32, 32), HeNormal]
        public partial class Net
        {
            [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)] public partial Conv2d Conv1 { get; }
            // The second.
            [Conv2d(64, 5, Padding = 2), XavierNormal, ReLU] public partial Conv2d Conv2 { get; }
            [Flatten, Linear(128), ReLU] public partial Linear Linear1 { get; }
            [Linear(10)] public partial Linear Head { get; }
        }

        """;

    [Fact]
    public Task Writes_layers_as_properties() => RefactoringTest<ToPropertiesRefactoring>.Makes(OnClass, OnProperties, "Write the layers as properties");

    [Fact]
    public Task Writes_layers_on_the_class() => RefactoringTest<ToClassRefactoring>.Makes(
        OnProperties.Replace("class Net", "class [|Net|]", StringComparison.Ordinal),
        OnClass.Replace("[|Net|]", "Net", StringComparison.Ordinal).Replace("Linear(128)", "Linear(128, Name = \"Linear1\")", StringComparison.Ordinal),
        "Write the layers on the class");

    /// <summary>In a class inside another one, with members of its own.</summary>
    [Fact]
    public Task Keeps_members_and_layout() => RefactoringTest<ToPropertiesRefactoring>.Makes(
        """
        public partial class Models
        {
            [Network, Input(4)]
            [ReLU]
            [Linear(2), Block<Part>(Repeat = 2), Block<Part>]
            [Softmax(1)]
            public sealed partial class [|Net|]
            {
                public int Size => 2;
            }

            [Network, Input(2), Linear(2)] public partial class Part;
        }

        """,
        """
        public partial class Models
        {
            [Network, Input(4)]
            public sealed partial class Net
            {
                [ReLU, Linear(2)] public partial Linear Linear1 { get; }
                [Block<Part>(Repeat = 2)] public partial ModuleList<Part> Part1 { get; }
                [Block<Part>, Softmax(1)] public partial Part Part2 { get; }

                public int Size => 2;
            }

            [Network, Input(2), Linear(2)] public partial class Part;
        }

        """,
        "Write the layers as properties");

    [Fact]
    public Task Adds_the_using_that_types_need() => RefactoringTest<ToPropertiesRefactoring>.Makes(
        "using TypedNets;\n\n[Network, Input(4), ReLU]\npublic partial class [|Net|];\n",
        "using TorchSharp.Modules;\nusing TypedNets;\n\n[Network, Input(4)]\npublic partial class Net\n{\n    [ReLU] public partial Value Output { get; }\n}\n",
        "Write the layers as properties", head: "");

    [Theory]
    [InlineData("[Network, Input(4)] public partial class [|Net|] { [Linear(2)] public partial Linear A { get; } }")]
    [InlineData("[Network, Input(4), Linear(2)] public partial class Net { public int [|A|] => 1; }")]
    public Task Offers_no_properties(string source) => RefactoringTest<ToPropertiesRefactoring>.OffersNothing(source);

    [Theory]
    [InlineData("[Linear(2)] public partial Linear A { get; } [From(Network.Input), Linear(2)] public partial Linear B { get; } [Add(nameof(A), nameof(B))] public partial Value C { get; }")]
    [InlineData("[Linear(2), ReLU, Linear(2)] public partial Sequential A { get; }")]
    [InlineData("[Name(\"other\"), Linear(2)] public partial Linear A { get; }")]
    [InlineData("private const int Width = 2; [Linear(Width)] public partial Linear A { get; }")]
    public Task Offers_no_class_form(string steps) => RefactoringTest<ToClassRefactoring>.OffersNothing($"[Network, Input(4)] public partial class [|Net|] {{ {steps} }}");

    [Fact]
    public Task Says_what_will_have_no_name() => RefactoringTest<ToClassRefactoring>.Makes(
        "[Network, Input(4)]\npublic partial class [|Net|]\n{\n    /// <summary>First.</summary>\n    [HeNormal]\n    [Linear(2), Tanh]\n    public partial Linear Linear1 { get; }\n\n    [Softmax(1)] public partial Value Last { get; }\n}\n",
        "[Network, Input(4)]\n// <summary>First.</summary>\n[Linear(2), HeNormal, Tanh]\n[Softmax(1)]\npublic partial class Net;\n",
        "Write the layers on the class; 'Last' will have no name");
}
