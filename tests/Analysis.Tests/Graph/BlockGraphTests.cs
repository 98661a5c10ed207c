namespace TypedNets.Analysis.Tests.Graph;

/// <summary>Networks with blocks and steps that can be left out, as graphs.</summary>
public sealed class BlockGraphTests
{
    [Theory]
    [InlineData("Input(4, 8)", "Conv1d(4, 3, Padding = 1)", true)]
    [InlineData("Input(4, 8)", "Conv1d(4, 3, Padding = 1, Stride = 2)", false)]
    [InlineData("Input(4, Any)", "Conv1d(6, 3)", false)] // the channels tell
    [InlineData("Input(4, Any)", "Conv1d(4, 3, Padding = 1)", null)]
    public void A_step_is_left_out_where_sizes_that_are_known_agree(string input, string layer, bool? isLeftOut)
    {
        NetworkDeclaration network = Declare.Network(input, $"Main: {layer}", "Short: From(input), Flatten", "End: From(Main, Short), Flatten");
        StepDeclaration[] steps = [.. network.Steps];
        steps[1] = steps[1] with { UnlessShapedLike = "Main" };
        steps[2] = new StepDeclaration("End", null, [new LayerDeclaration("Concat", new Arguments([new Argument("Values", []) { Texts = ["Main", "Main"] }]))], []) { IsOutput = true };
        steps[1] = steps[1] with { IsOutput = true };
        AnalysisResult result = NetworkAnalysis.Analyze(network with { Steps = [.. steps] });
        if (isLeftOut is null)
        {
            Problem problem = Assert.Single(result.Problems);
            Assert.Equal(RuleIds.UnknownSize, problem.Id);
            Assert.Equal(new SourcePart(PartKind.From, 1, Argument: "UnlessShapedLike"), problem.Where);
            return;
        }

        Assert.Empty(result.Problems);
        Assert.Equal(!isLeftOut, result.Graph!.Layers.Any(node => node.Kind == "Flatten"));
    }
}
