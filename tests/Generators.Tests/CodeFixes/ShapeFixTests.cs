using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Fixes of shapes and element types that do not fit together.</summary>
public class ShapeFixTests
{
    [Fact]
    public Task Takes_the_layer_for_the_axes_that_there_are() => DiagnosticFixTest<ChangeKindFix>.Makes(
        """
        [Network, Input(3, 64)]
        [{|TN1101:Conv2d(4, 3, Padding = 1)|}, ReLU]
        public partial class A;

        [Network, Input(3, 8, 8, 8)]
        public partial class B
        {
            [{|TN1101:TypedNets.Conv2d(4, 3)|}] public partial Conv2d C { get; }
        }

        [Network, Input(3), {|TN1101:BatchNorm2d|}]
        public partial class D;

        """,
        """
        [Network, Input(3, 64)]
        [Conv1d(4, 3, Padding = 1), ReLU]
        public partial class A;

        [Network, Input(3, 8, 8, 8)]
        public partial class B
        {
            [TypedNets.Conv3d(4, 3)] public partial Conv3d C { get; }
        }

        [Network, Input(3), BatchNorm1d]
        public partial class D;

        """,
        "Use Conv1d instead of Conv2d|Use Conv3d instead of Conv2d|Use BatchNorm1d instead of BatchNorm2d",
        steps: 3);

    [Theory]
    [InlineData("Input(3, 64), {|TN1101:Conv2d(4, [3, 5])|}")]
    [InlineData("Input(64), {|TN1101:Conv2d(4, 3)|}")]
    [InlineData("Input(3, 64), {|TN1101:Softmax2d|}")]
    public Task Leaves_layers_that_no_other_stands_for(string attributes) => DiagnosticFixTest<ChangeKindFix>.OffersNothing($"[Network, {attributes}] public partial class Net;");

    [Fact]
    public Task Restores_a_square_map() => DiagnosticFixTest<InsertBeforeFix>.Makes(
        "[Network, Input(784)]\n[{|TN1101:Conv2d(4, 3)|}]\npublic partial class Net;\n",
        "[Network, Input(784)]\n[Unflatten(1, [1, 28, 28]), Conv2d(4, 3)]\npublic partial class Net;\n",
        "Insert Unflatten(1, [1, 28, 28]) before Conv2d");

    [Fact]
    public Task Leaves_features_that_are_no_square() => DiagnosticFixTest<InsertBeforeFix>.OffersNothing("[Network, Input(783), {|TN1101:Conv2d(4, 3)|}] public partial class Net;");

    [Theory]
    [InlineData("Input(16, 8, 8)", "Conv2d(32, 3, Stride = 2, Padding = 1)", "Conv2d", "Conv2d(32, 1, Stride = 2, Bias = false)")]
    [InlineData("Input(16, 9, 9)", "Conv2d(32, 3, Padding = 1)", "Conv2d", "Conv2d(32, 1, Bias = false)")]
    [InlineData("Input(16)", "Linear(8)", "Linear", "Linear(8, Bias = false)")]
    [InlineData("Input(10, 16)", "Linear(8)", "Linear", "Linear(8, Bias = false)")]
    [InlineData("Input(16, 8)", "Conv1d(32, 3, Stride = 4, Padding = 1)", "Conv1d", "Conv1d(32, 1, Stride = 4, Bias = false)")]
    public Task Projects_a_skip_connection(string input, string layer, string type, string projection) => DiagnosticFixTest<InsertProjectionFix>.Makes(
        $"[Network, {input}]\npublic partial class Net\n{{\n    [{layer}] public partial {type} A {{ get; }}\n\n    // The sum.\n    [{{|TN1110:Add(nameof(A), Network.Input)|}}, ReLU] public partial Value Sum {{ get; }}\n}}\n",
        $"[Network, {input}]\npublic partial class Net\n{{\n    [{layer}] public partial {type} A {{ get; }}\n    [From(Network.Input), {projection}] public partial {projection.Split('(')[0]} Projection {{ get; }}\n\n    // The sum.\n    [Add(nameof(A), nameof(Projection)), ReLU] public partial Value Sum {{ get; }}\n}}\n",
        $"Project Network.Input with {projection}");

    [Theory]
    [InlineData("Input(16, 8, 8)", "MaxPool2d(2)", "Network.Input, nameof(A)", "Network.Input")]
    [InlineData("Input(16, 8, 8)", "MaxPool2d(2)", "nameof(A), Network.Input", "Network.Input")]
    public Task Projects_the_larger_map(string input, string layer, string joined, string skip) => DiagnosticFixTest<InsertProjectionFix>.Makes(
        $"[Network, {input}]\npublic partial class Net\n{{\n    [{layer}] public partial Value A {{ get; }}\n    [{{|TN1110:Add({joined})|}}] public partial Value Sum {{ get; }}\n}}\n",
        $"[Network, {input}]\npublic partial class Net\n{{\n    [{layer}] public partial Value A {{ get; }}\n    [From({skip}), Conv2d(16, 1, Stride = 2, Bias = false)] public partial Conv2d Projection {{ get; }}\n    [Add({joined.Replace(skip, "nameof(Projection)", StringComparison.Ordinal)})] public partial Value Sum {{ get; }}\n}}\n");

    [Theory]
    [InlineData("Input(16, 8, 8)", "Conv2d(16, 4), Conv2d(16, 4)", "Sequential")]
    [InlineData("Input(16, 8)", "Linear(4), Transpose(1, 2)", "Linear")]
    public Task Leaves_sizes_that_no_stride_gives(string input, string layers, string type) => DiagnosticFixTest<InsertProjectionFix>.OffersNothing(
        $"[Network, {input}] public partial class Net {{ [{layers}] public partial {type} A {{ get; }} [{{|TN1110:Concat(nameof(A), Network.Input, Dim = 2)|}}] public partial Value Sum {{ get; }} }}");

    [Fact]
    public Task Declares_whole_numbers() => DiagnosticFixTest<SetInputTypeFix>.Makes(
        "[Network, Input(128)]\n[{|TN1111:Embedding(100, 8)|}]\npublic partial class Net;\n\n[Network, Input(128, DType = DType.Float32)]\npublic partial class Other\n{\n    [{|TN1111:Embedding(100, 8)|}] public partial Embedding A { get; }\n}\n",
        "[Network, Input(128, DType = DType.Int64)]\n[Embedding(100, 8)]\npublic partial class Net;\n\n[Network, Input(128, DType = DType.Int64)]\npublic partial class Other\n{\n    [Embedding(100, 8)] public partial Embedding A { get; }\n}\n",
        steps: 2);

    [Fact]
    public Task Leaves_numbers_that_a_layer_gives() => DiagnosticFixTest<SetInputTypeFix>.OffersNothing("[Network, Input(8), Linear(4), {|TN1111:Embedding(100, 8)|}] public partial class Net;");

    [Theory]
    [InlineData("Input(8, {|TN1012:-1|})", "Input(8, Dim.Any)")]
    [InlineData("TypedNets.Input([8, {|TN1012:0|}])", "TypedNets.Input([8, TypedNets.Dim.Any])")]
    public Task Writes_Dim_Any(string wrong, string right) => DiagnosticFixTest<UseAnySizeFix>.Makes(
        $"[Network, {wrong}]\n[ReLU, Conv1d(2, 3)]\npublic partial class Net;\n", $"[Network, {right}]\n[ReLU, Conv1d(2, 3)]\npublic partial class Net;\n");
}
