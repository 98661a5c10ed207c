namespace TypedNets.Analysis.Tests.Graph;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Conv1", "conv1", "conv1")]
    [InlineData("StemNorm", "stem_norm", "stemNorm")]
    [InlineData("Bn1", "bn1", "bn1")]
    [InlineData("RNNCell", "rnn_cell", "rnnCell")]
    [InlineData("LSTM", "lstm", "lstm")]
    [InlineData("Conv2DStem", "conv2_d_stem", "conv2DStem")]
    [InlineData("X", "x", "x")]
    [InlineData("fc", "fc", "fc")]
    [InlineData("Layer_One", "layer_one", "layer_One")]
    [InlineData("HeadA", "head_a", "headA")]
    public void Cases(string name, string snake, string camel)
    {
        Assert.Equal(snake, Naming.SnakeCase(name));
        Assert.Equal(camel, Naming.CamelCase(name));
    }

    [Fact]
    public void Both_forms_give_the_same_paths_and_parameters()
    {
        NetworkSpec onClass = Declare.Graph("Input(1, 28, 28), HeNormal", "Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)",
            "Conv2d(64, 3, Padding = 1), BatchNorm2d, ReLU", "Flatten, Linear(10, Name = Head), Softmax(1)").ToSpec();
        NetworkSpec onProperties = Declare.Graph("Input(1, 28, 28), HeNormal", "Conv1: Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)",
            "Conv2: Conv2d(64, 3, Padding = 1)", "BatchNorm1: BatchNorm2d, ReLU", "Head: Flatten, Linear(10), Softmax(1)").ToSpec();

        Assert.Equal(onClass.ToJson(), onProperties.ToJson());
        Assert.Equal("conv1 relu1 max_pool1 conv2 batch_norm1 relu2 flatten1 head softmax1", string.Join(" ", onClass.Layers.Select(l => l.Path)));
    }

    [Theory]
    [InlineData("ReLU, LeakyReLU, PReLU, RReLU, GELU, SiLU, ReLU6, ReLU6, LogSigmoid", "relu1 leaky_relu1 prelu1 rrelu1 gelu1 silu1 relu6_1 relu6_2 log_sigmoid1")]
    [InlineData("AdaptiveAvgPool2d(2), GlobalMaxPool2d, Softmax2d, LayerNorm", "adaptive_avg_pool1 global_max_pool1 softmax1 layer_norm1")]
    [InlineData("Conv2d(2, 1), Conv2d(2, 1, Name = Conv1), Conv2d(2, 1)", "conv2 conv1 conv3")]
    [InlineData("ReLU, BatchNorm2d(Name = Relu1)", "relu2 relu1")]
    public void Layers_are_numbered_by_kind_around_names_that_were_given(string layers, string paths) =>
        Assert.Equal(paths, string.Join(" ", Declare.Graph("Input(2, 8, 8)", layers).Layers.Select(l => l.Path)));

    [Fact]
    public void Forms_of_steps()
    {
        NetworkGraph graph = Declare.Graph("Input(2, 8, 8)", "Stem: Conv2d(4, 3), BatchNorm2d, ReLU", "Features: MaxPool2d(2), Flatten", "Fc: Linear(3), Name(classifier.6)");
        Assert.Equal("Stem/stem Sequential, Features/features Value, Fc/classifier.6 Module",
            string.Join(", ", graph.Steps.Select(s => $"{s.Member}/{s.Key} {s.Form}")));
        Assert.Equal("stem.0 stem.1 stem.2 max_pool1 features classifier.6", string.Join(" ", graph.Layers.Select(l => l.Path)));
    }

    /// <summary>Two layers with one key would overwrite each other in a checkpoint; so would a key inside another's.</summary>
    [Theory]
    [InlineData("A: Linear(2)", "A: Linear(2)")]
    [InlineData("StemNorm: Linear(2)", "Stem_norm: Linear(2)")]
    [InlineData("A: Linear(2), Name(x)", "B: Linear(2), Name(x)")]
    [InlineData("A: Linear(2), Linear(2)", "B: Linear(2), Name(a.1)")]
    [InlineData("B: Linear(2), Name(a.weight)", "A: Linear(2)")]
    public void Names_that_collide(string first, string second)
    {
        Problem problem = Assert.Single(NetworkAnalysis.Analyze(Declare.Network("Input(2)", first, second)).Problems);
        Assert.Equal((RuleIds.InvalidName, new SourcePart(PartKind.Step, 1, 0, "Name"), new SourcePart(PartKind.Step, 0)),
            (problem.Id, problem.Where, problem.Related!.Value));
    }

    [Theory]
    [InlineData("features.")]
    [InlineData(".x")]
    [InlineData("a..b")]
    public void Keys_that_are_no_names(string key) => Assert.Equal(RuleIds.InvalidName,
        Assert.Single(NetworkAnalysis.Analyze(Declare.Network("Input(2)", $"A: Linear(2), Name({key})")).Problems).Id);
}
