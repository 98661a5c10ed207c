namespace TypedNets.Analysis.Tests.Graph;

/// <summary>Networks whose steps name what they read.</summary>
public sealed class WiringTests
{
    private const string Residual = "Input(8, 6, 6), HeNormal | A: Conv2d(8, 3, Padding = 1), ReLU | B: Conv2d(8, 3, Padding = 1), BatchNorm2d | S: Add(B, A), ReLU | Fc: Flatten, Linear(4)";

    [Fact]
    public void Layers_read_what_is_named()
    {
        NetworkGraph graph = Graph(Residual);
        Assert.Equal(
            ["b.0 <- relu1", "b.1 <- b.0", "add1 <- b.1, relu1", "s <- add1", "flatten1 <- s", "fc <- flatten1"],
            graph.Layers.Skip(2).Select(layer => $"{layer.Path} <- {string.Join(", ", layer.Inputs.Select(graph.PathOf))}"));
    }

    /// <summary>The sum goes into what is read last, and what the first convolution's activation put out is kept for it.</summary>
    [Fact]
    public void A_sum_overwrites_its_first_value_where_nothing_else_reads_that()
    {
        Assert.Equal(["relu1 in place", "b.0", "b.1 frees b.0", "add1 in place frees relu1", "s in place"], Calls(Residual)[1..6]);
        Assert.Equal("add1 frees relu1 frees b.1", Calls(Residual.Replace("Add(B, A)", "Add(A, B)"))[4]); // ReLU's result is needed backwards
        Assert.Equal("s frees a", Calls("Input(6, 6) | A: Linear(6) | S: Add(input, A)")[1]); // the user's own
        Assert.Equal("s frees a frees t", Calls("Input(6, 6) | A: Linear(6) | T: Transpose(1, 2) | S: Add(A, T)")[2]); // one reads what the other is written to
        Assert.Equal("s in place frees a", Calls("Input(1, 6) | A: Linear(6) | B: From(A), Linear(6) | S: Add(B, A)")[2]);
    }

    [Fact]
    public void A_sum_that_repeats_its_first_value_is_a_new_one()
    {
        NetworkGraph graph = Graph("Input(8, 1) | A: Linear(1) | B: From(input), Linear(5) | S: Add(A, B)");
        Assert.Equal("8×5", graph.Layers[^1].OutputShape.ToString());
        Assert.DoesNotContain("in place", Calls("Input(8, 1) | A: Linear(1) | B: From(input), Linear(5) | S: Add(A, B)")[2]);
    }

    [Theory]
    [InlineData("Add(A, B)", 4, 4, "4")]
    [InlineData("Add(A, B)", 4, 1, "4")]
    [InlineData("Multiply(A, B)", 1, 4, "4")]
    [InlineData("Add(A, B)", 4, 3, "TN1110")]
    [InlineData("Concat(A, B)", 4, 3, "7")]
    [InlineData("Concat(A, B, Dim = -1)", 4, 3, "7")]
    [InlineData("Concat(A, B, Dim = 0)", 4, 4, "TN1109")]
    [InlineData("Concat(A, B, Dim = 2)", 4, 4, "TN1109")]
    [InlineData("Add(A, B, A)", 4, 4, "4")]
    public void Shapes_of_joins(string join, int a, int b, string expected)
    {
        AnalysisResult result = Analyze($"Input(5) | A: Linear({a}) | B: From(input), Linear({b}) | J: {join}");
        Assert.Equal(expected, result.Graph is { } graph ? graph.ShapeOf(graph.Outputs[0]).ToString() : result.Problems.Single().Id);
    }

    [Theory]
    [InlineData("Any", "5", "5")]
    [InlineData("5", "Any", "5")]
    [InlineData("Any", "Any", "?")]
    [InlineData("Any", "1", "?")]
    [InlineData("1", "Any", "?")]
    [InlineData("1", "5", "5")]
    [InlineData("1", "1", "1")]
    public void Sizes_that_are_not_known_are_those_of_what_they_are_added_to(string a, string b, string expected)
    {
        NetworkGraph graph = Graph($"Input(a, {a}), Input(b, {b}) | S: Add(a, b)");
        Assert.Equal(expected, graph.ShapeOf(graph.Outputs[0]).ToString());
    }

    [Theory]
    [InlineData("Concat(A, B)", "8×6×6; 8×3×3", "TN1110")]
    [InlineData("Concat(A, B, Dim = 2)", "8×6×6; 8×3×3", "TN1110")]
    [InlineData("Add(A, B)", "8×6×6; 8×3×3", "TN1110")]
    public void A_clash_names_every_value_and_where_it_is_from(string join, string shapes, string id)
    {
        Problem problem = Assert.Single(Analyze($"Input(8, 6, 6) | A: Conv2d(8, 3, Padding = 1) | B: MaxPool2d(2) | J: {join}").Problems);
        Assert.Equal((id, new SourcePart(PartKind.Layer, 2)), (problem.Id, problem.Where with { Argument = null }));
        string[] sizes = shapes.Split("; ");
        Assert.Contains($"Its inputs are {sizes[0]}, the output of Conv2d 'A'; {sizes[1]}, the output of MaxPool2d 'B'.", problem.Message);
        Assert.Equal(new SourcePart(PartKind.Layer, 1), problem.Related);
    }

    [Theory]
    [InlineData("A: Linear(4) | B: Linear(4) | C: From(A), Linear(2)", "TN1013", "Step 1", "Step 'B' of 'Net' is read by nothing")]
    [InlineData("A: Linear(4) | B: From(Aa), Linear(4)", "TN1014", "From 1 Sources 0", "there is no such step or input; 'A' is spelled most alike")]
    [InlineData("A: Linear(4) | B: Add(A, Quite)", "TN1014", "Layer 1 Values 1", "reads 'Quite', but there is no such step or input; earlier ones are 'input', 'A'")]
    [InlineData("A: From(B), Linear(5) | B: From(input), Linear(5)", "TN1014", "From 0 Sources 0", "'B', which is declared after it; move 'B' before it")]
    [InlineData("A: From(B), Linear(5) | B: Linear(5)", "TN1014", "From 0 Sources 0", "a cycle")]
    [InlineData("A: Linear(5) | B: Add(A, C) | C: From(A), Linear(5) | D: Add(B, C)", "TN1014", "Layer 1 Values 1", "declared after it")]
    [InlineData("A: Linear(5) | B: Add(A, D) | C: Linear(5) | D: Linear(5)", "TN1014", "Layer 1 Values 1", "a cycle")]
    [InlineData("A: Linear(5) | B: Add(A, B)", "TN1014", "Layer 1 Values 1", "reads itself")]
    [InlineData("A: Linear(5) | B: Add(A)", "TN1015", "Layer 1", "must join at least two values, but has 1")]
    [InlineData("A: Linear(5) | B: Add", "TN1015", "Layer 1", "must join at least two values, but has 0")]
    [InlineData("A: Linear(5) | B: From(A, input), Linear(5)", "TN1015", "From 1", "reads 1 value, but [From] names 2; join them first")]
    [InlineData("A: Linear(5) | B: From(A, input, A), Bilinear(5)", "TN1015", "From 1", "reads 2 values, but [From] names 3; name 2")]
    [InlineData("A: Linear(5) | B: From(A), Embedding(3, 4)", "TN1111", "Layer 1", "it looks up rows")]
    public void A_wrong_graph_is_one_problem(string steps, string id, string where, string message)
    {
        Problem problem = Assert.Single(Analyze("Input(5) | " + steps).Problems);
        SourcePart part = problem.Where;
        Assert.Equal((id, where), (problem.Id, $"{part.Kind} {part.Step}{(part.Argument is { } argument ? $" {argument} {part.Element}" : "")}"));
        Assert.Contains(message, problem.Message);
    }

    [Theory]
    [InlineData("Input(a, 5), Input(b, 5) | A: Linear(4)", "TN1015", "must say what it reads, since it is the first step and the network has 2 inputs; add [From(\"a\")]")]
    [InlineData("Input(a, 5), Input(b, 5) | A: From(a), Linear(4)", "TN1013", "Input 'b' of 'Net' is read by nothing")]
    [InlineData("Input(a, 5), Input(a, 5) | A: Add(a, a)", "TN1010", "another input has that name")]
    [InlineData("Input(a, 5), Input(b, 5, DType = Int64) | A: Add(a, b)", "TN1111", "must be of one element type, but is Float32 and Int64")]
    [InlineData("Input(a, 1), Input(b, 1), Input(c, 1), Input(d, 1), Input(e, 1), Input(f, 1), Input(g, 1) | A: Add(a, b, c, d, e, f, g)", "TN1006", "has 7 inputs, but TorchSharp's modules take at most 6")]
    public void A_wrong_set_of_inputs_is_one_problem(string network, string id, string message)
    {
        Problem problem = Assert.Single(Analyze(network).Problems);
        Assert.Equal(id, problem.Id);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void Several_inputs_and_outputs()
    {
        NetworkGraph graph = Graph("Input(a, 5), Input(b, 3) | A: From(a), Linear(4), ReLU | B: From(b), Linear(4) | J: Add(A, B), Output | K: Bilinear(2), From(A, B), Output");
        Assert.Equal(["a", "b"], graph.Inputs.Select(input => input.Name));
        Assert.Equal(["j", "k"], graph.Outputs.Select(graph.PathOf));
        Assert.Equal(["J", "K"], graph.Signature.Outputs);
        Assert.Equal([4, 2L], graph.Outputs.Select(value => graph.ShapeOf(value)[0]));
    }

    /// <summary>The gain is that of the activation after the sum, for the branch and for what it is added to.</summary>
    [Fact]
    public void The_gain_is_that_of_the_activation_behind_a_join()
    {
        NetworkGraph graph = Graph("Input(5), HeNormal | A: Linear(4), Tanh | B: Linear(4), LayerNorm | S: Add(B, A), ReLU | C: Linear(4) | D: Linear(2)");
        Assert.Equal([5.0 / 3, Math.Sqrt(2), 1, 1], graph.Layers.Where(layer => layer.Kind == "Linear").Select(layer => layer.Parameters[0].Site.ActivationGain));
    }

    [Fact]
    public void What_is_joined_first_is_what_a_Sequential_reads()
    {
        NetworkGraph graph = Graph("Input(8, 6, 6) | A: Conv2d(8, 3, Padding = 1) | U: Concat(A, input), Conv2d(4, 3), ReLU, Conv2d(4, 3)");
        StepNode step = graph.Steps.Single(step => step.Member == "U");
        Assert.Equal(["u.0", "u.1", "u.2"], step.Nodes.Select(node => graph.Nodes[node].Path));
        Assert.Equal("concat1", graph.Layers[1].Path);
    }

    private static string[] Calls(string network)
    {
        NetworkGraph graph = Graph(network);
        return [.. ForwardPlan.Of(graph).Calls.Select(call => graph.Nodes[call.Node].Path + (call.InPlace ? " in place" : "")
            + string.Concat(call.Freed.Select(value => " frees " + graph.PathOf(value))))];
    }

    private static AnalysisResult Analyze(string network) => NetworkAnalysis.Analyze(Declare.Network(network.Split(" | ")));

    private static NetworkGraph Graph(string network) => Declare.Graph(network.Split(" | "));
}
