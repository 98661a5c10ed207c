using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Fixes that set, replace or leave out an argument.</summary>
public class ArgumentFixTests
{
    [Theory]
    [InlineData("Input(12, 8, 8), Conv2d(18, 3, {|TN1103:Groups = 5|}, Padding = 1)", "Input(12, 8, 8), Conv2d(18, 3, Groups = 6, Padding = 1)", "Replace Groups = 5 by Groups = 6")]
    [InlineData("Input(12, 8, 8), GroupNorm({|TN1103:5|})", "Input(12, 8, 8), GroupNorm(6)", "Replace 5 by 6")]
    [InlineData("Input(7, 12), MultiheadAttention({|TN1103:numHeads: 5|})", "Input(7, 12), MultiheadAttention(numHeads: 6)", "Replace numHeads: 5 by 6")]
    public Task Replaces_what_must_divide(string wrong, string right, string title) => Sets(wrong, right, title);

    [Fact]
    public Task Rounds_channels_up_to_the_groups() =>
        Sets("Input(12, 8, 8), Conv2d(18, 3, {|TN1103:Groups = 4|})", "Input(12, 8, 8), Conv2d(20, 3, Groups = 4)", "Replace 18 by 20", choice: 1);

    [Theory]
    [InlineData("5", "Padding = 2")]
    [InlineData("[3, 5]", "Paddings = [1, 2]")]
    public Task Replaces_padding(string kernel, string padding) => Sets(
        $"Input(3, 8, 8), Conv2d(4, {kernel}, Stride = 2, {{|TN1105:Padding = Pad.Same|}})",
        $"Input(3, 8, 8), Conv2d(4, {kernel}, Stride = 2, {padding})",
        $"Replace Padding = Pad.Same by {padding}");

    /// <summary>No number of elements at both ends is half of an odd number.</summary>
    [Theory]
    [InlineData("Input(3, 8, 8), Conv2d(4, 4, Stride = 2, {|TN1105:Padding = Pad.Same|})")]
    [InlineData("Input(3, 8, 8), MaxPool2d(2, {|TN1105:Paddings = [1, 2]|})")]
    [InlineData("Input(8), Linear({|TN1107:0|})")]
    [InlineData("Input(8), Dropout({|TN1107:1.5|})")]
    [InlineData("Input(3, 8, 8), Conv2d(4, 3, {|TN1108:Strides = [1, 2, 1]|})")]
    public Task Leaves_what_it_cannot_know(string attributes) => DiagnosticFixTest<SetArgumentFix>.OffersNothing($"[Network, {attributes}] public partial class Net;");

    [Theory]
    [InlineData("Input(3, 8, 8), MaxPool2d(3, {|TN1105:Padding = 2|})", "Input(3, 8, 8), MaxPool2d(3, Padding = 1)")]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1104:11|})", "Input(3, 8, 8), Conv2d(4, 7)")]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1104:10|}, Padding = 0)", "Input(3, 8, 8), Conv2d(4, 8, Padding = 0)")]
    [InlineData("Input(3, 8, 6), Conv2d(4, {|TN1104:[3, 7]|}, Dilation = 2)", "Input(3, 8, 6), Conv2d(4, [3, 3], Dilation = 2)")]
    [InlineData("Input(3, 8, 8), MaxPool2d({|TN1104:10|})", "Input(3, 8, 8), MaxPool2d(8)")]
    public Task Shrinks_a_window(string wrong, string right) => Sets(wrong, right);

    [Theory]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1104:11|})", "Input(3, 8, 8), Conv2d(4, 11, Padding = 5)")]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1104:[3, 11]|}, Padding = 1)", "Input(3, 8, 8), Conv2d(4, [3, 11], Paddings = [1, 5])")]
    public Task Pads_what_a_window_does_not_fit_into(string wrong, string right) => Sets(wrong, right, choice: 1);

    [Theory]
    [InlineData("Input(3, 8, 8), Conv2d(4, 3, {|TN1107:Stride = 0|})", "Input(3, 8, 8), Conv2d(4, 3, Stride = 1)")]
    [InlineData("Input(8), Linear({|TN1107:-16|})", "Input(8), Linear(16)")]
    [InlineData("Input(8), Linear({|TN1107:outFeatures: -16|})", "Input(8), Linear(outFeatures: 16)")]
    [InlineData("Input(8), Linear(4), RandomNormal({|TN2002:-0.5|})", "Input(8), Linear(4), RandomNormal(0.5)")]
    [InlineData("Input(8), Linear(4), HeNormal({|TN2002:Gain = -2|})", "Input(8), Linear(4), HeNormal(Gain = 2)")]
    [InlineData("Input(8), Dropout({|TN1107:50|})", "Input(8), Dropout(0.5)")]
    [InlineData("Input(8), Dropout({|TN1107:-0.25|})", "Input(8), Dropout(0.25)")]
    [InlineData("Input(3, 8, 8), AdaptiveAvgPool2d({|TN1107:-1|})", "Input(3, 8, 8), AdaptiveAvgPool2d(Dim.Same)")]
    [InlineData("Input(3, 8, 8), Select(1, {|TN1107:3|})", "Input(3, 8, 8), Select(1, 2)")]
    public Task Takes_the_nearest_value_in_range(string wrong, string right) => Sets(wrong, right);

    [Theory]
    [InlineData("Input(3, 9, 9), Conv2d(4, 3, {|TN1108:Strides = [2]|})", "Input(3, 9, 9), Conv2d(4, 3, Stride = 2)")]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1108:[3, 3, 3]|})", "Input(3, 8, 8), Conv2d(4, 3)")]
    public Task Repeats_one_value_on_all_axes(string wrong, string right) => Sets(wrong, right);

    [Theory]
    [InlineData("Input(3, 8, 8), Softmax({|TN1109:4|})", "Input(3, 8, 8), Softmax(3)")]
    [InlineData("Input(3, 8, 8), Softmax({|TN1109:-5|})", "Input(3, 8, 8), Softmax(-3)")]
    [InlineData("Input(3, 8, 8), Flatten({|TN1109:StartDim = 0|})", "Input(3, 8, 8), Flatten(StartDim = 1)")]
    [InlineData("Input(4, 8, 8), GLU({|TN1109:Dim = 0|})", "Input(4, 8, 8), GLU(Dim = 1)")]
    public Task Takes_the_nearest_dimension(string wrong, string right) => Sets(wrong, right);

    [Theory]
    [InlineData("Conv2d(4, 3, Stride = 2, {|TN1108:Strides = [1, 2]|})", "Conv2d(4, 3, Strides = [1, 2])", "Remove Stride = 2", 0)]
    [InlineData("Conv2d(4, 3, Stride = 2, {|TN1108:Strides = [1, 2]|})", "Conv2d(4, 3, Stride = 2)", "Remove Strides = [1, 2]", 1)]
    [InlineData("BatchNorm2d({|TN1107:Eps = 0|})", "BatchNorm2d", "Remove Eps = 0", 0)]
    public Task Leaves_out_an_argument(string wrong, string right, string title, int choice) => DiagnosticFixTest<RemoveArgumentFix>.Makes(
        $"[Network, Input(3, 8, 8)]\n[{wrong}]\npublic partial class Net;\n", $"[Network, Input(3, 8, 8)]\n[{right}]\npublic partial class Net;\n", title, choice: choice);

    /// <summary>A value that comes from a parameter of the network is right or wrong there.</summary>
    [Fact]
    public Task Leaves_expressions_over_parameters() => DiagnosticFixTest<SetArgumentFix>.OffersNothing(
        "[Network, Input(3, 8, 8)]\npublic partial class Net\n{\n    [Parameter] private const int Window = 11;\n    [Conv2d(4, {|TN1104:Window|})] public partial Conv2d A { get; }\n}\n");

    [Fact]
    public Task Sets_several_at_once() => DiagnosticFixTest<SetArgumentFix>.Makes(
        "[Network, Input(3, 8, 8)]\n[Conv2d(4, {|TN1104:11|})]\npublic partial class A;\n\n[Network, Input(3, 8, 8)]\npublic partial class B\n{\n    [TypedNets.Conv2d(4, 3, {|TN1107:Stride = 0|})] public partial Conv2d C { get; }\n}\n",
        "[Network, Input(3, 8, 8)]\n[Conv2d(4, 7)]\npublic partial class A;\n\n[Network, Input(3, 8, 8)]\npublic partial class B\n{\n    [TypedNets.Conv2d(4, 3, Stride = 1)] public partial Conv2d C { get; }\n}\n",
        steps: 2);

    private static Task Sets(string wrong, string right, string? title = null, int choice = 0) => DiagnosticFixTest<SetArgumentFix>.Makes(
        $"[Network, {wrong}]\npublic partial class Net;\n", $"[Network, {right}]\npublic partial class Net;\n", title, choice: choice);
}
