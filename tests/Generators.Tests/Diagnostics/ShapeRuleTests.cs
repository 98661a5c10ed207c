namespace TypedNets.Generators.Tests;

/// <summary>Near misses of the shape rules: values at the very edge of what is allowed; and places that single mistakes leave out.</summary>
public class ShapeRuleTests
{
    [Theory]
    [InlineData("TN1101", "Input(8, 20), Conv1d(4, 3), BatchNorm1d")]
    [InlineData("TN1101", "Input(8), BatchNorm1d")]
    [InlineData("TN1102", "Input(3, 8, 8), Conv2d(4, 3), Flatten, Linear(2)")]
    [InlineData("TN1102", "Input(7, 16), Linear(2)")]
    [InlineData("TN1103", "Input(12, 8, 8), Conv2d(18, 3, Groups = 6)")]
    [InlineData("TN1104", "Input(3, 8, 8), Conv2d(4, 8)")]
    [InlineData("TN1104", "Input(3, 8, 8), Conv2d(4, 10, Padding = 1)")]
    [InlineData("TN1104", "Input(3, 8, 8), MaxPool2d(8)")]
    [InlineData("TN1105", "Input(3, 8, 8), Conv2d(4, 3, Padding = Pad.Same)")]
    [InlineData("TN1105", "Input(3, 8, 8), Conv2d(4, 3, Padding = 7, PaddingMode = PaddingMode.Reflect)")]
    [InlineData("TN1105", "Input(3, 8, 8), MaxPool2d(3, Padding = 1)")]
    [InlineData("TN1106", "Input(3, Dim.Any, Dim.Any), Conv2d(4, 3), GlobalAvgPool2d, Flatten, Linear(2)")]
    [InlineData("TN1107", "Input(8), Linear(1), Dropout(0), Dropout(1)")]
    [InlineData("TN1108", "Input(3, 8, 8), Conv2d(4, [3, 5], Strides = [2, 1], Paddings = [1, 2])")]
    [InlineData("TN1109", "Input(3, 8, 8), Softmax(-3), Softmax(3), Flatten(StartDim = -2, EndDim = 3)")]
    [InlineData("TN1110", "Input(8, 6), LayerNorm(8, 6), LayerNorm(6), GLU")]
    [InlineData("TN1111", "Input(8, DType = DType.Float32), Linear(2)")]
    [InlineData("TN1012", "Input(1), Linear(1)")]
    public async Task Near_misses_are_silent(string rule, string attributes)
    {
        Assert.Contains(Descriptors.All, descriptor => descriptor.Id == rule);
        await DiagnosticCheck.Misses($"[Network, {attributes}]\npublic partial class Net;", rule);
    }

    [Theory]
    [InlineData("Input({|TN1012:0|}), Linear(2)")]
    [InlineData("Input(\"x\", 8, {|TN1012:-1|}), Linear(2)")]
    [InlineData("Input([8, {|TN1012:-1|}]), Linear(2)")]
    [InlineData("Input(new int[] { 8, {|TN1012:-1|} }), Linear(2)")]
    [InlineData("Input(shape: [8, {|TN1012:-1|}]), Linear(2)")]
    [InlineData("Input(shape: [{|TN1012:Minus|}, 8]), Linear(2)")]
    [InlineData("Input(8), Linear(outFeatures: 2, Bias = false), Linear({|TN1107:outFeatures: 0|})")]
    [InlineData("Input(8), Linear({|TN1107:Minus * 2|})")]
    [InlineData("Input(8), TypedNets.LinearAttribute(4), {|TN1101:TypedNets.Conv1dAttribute(4, 3)|}")]
    [InlineData("Input(8), Linear(4), Softmax({|TN1109:2|})")]
    [InlineData("Input(8), Linear(4), GLU({|TN1109:Dim = 0|})")]
    [InlineData("Input(7), GLU({|TN1110:Dim = 1|})")]
    [InlineData("Input(7), {|TN1110:GLU|}")]
    [InlineData("Input(3, 8, 8), AdaptiveAvgPool2d({|TN1107:0|})")]
    [InlineData("Input(3, Dim.Any, 8), {|TN1106:AdaptiveAvgPool2d([Dim.Same, 1])|}")]
    [InlineData("Input(3, Dim.Any, 8), Flatten, {|TN1106:Linear(10)|}")]
    [InlineData("Input(3, 8, 8), Conv2d(4, 3, {|TN1108:Dilations = [1]|})")]
    [InlineData("Input(3, 8, 8), Conv2d(4, {|TN1104:[3, 9]|})")]
    public async Task The_place_is_the_value_that_is_wrong(string attributes)
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked(
            $"file static class Sizes {{ public const int Minus = -1; }}\n[Network, {attributes.Replace("Minus", "Sizes.Minus", StringComparison.Ordinal)}]\npublic partial class Net;");
        Assert.Equal("", string.Join("\n", run.FromCompiler));
    }

    [Fact]
    public async Task A_size_is_traced_to_the_layer_that_gave_it()
    {
        DiagnosticRun run = await DiagnosticCheck.ReportsMarked("[Network, Input(3, 8, 8), Conv2d(4, 5), MaxPool2d(2), {|TN1102:Linear(2)|}] public partial class Net;");
        string source = run.FromAnalyzer.Single().Location.SourceTree!.ToString();
        Assert.Equal("MaxPool2d(2)", source.Substring(run.FromAnalyzer.Single().AdditionalLocations.Single().SourceSpan.Start, "MaxPool2d(2)".Length));
    }
}
