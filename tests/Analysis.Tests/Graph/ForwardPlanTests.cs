namespace TypedNets.Analysis.Tests.Graph;

/// <summary>What runs in place and what is freed when.</summary>
public sealed class ForwardPlanTests
{
    /// <summary>Paths of the layers that run in place.</summary>
    [Theory]
    [InlineData("ReLU", "")] // the user's input
    [InlineData("Dropout(0.5), ReLU", "")] // in evaluation still the user's input
    [InlineData("Flatten, ReLU", "")] // a view of it
    [InlineData("Conv2d(4, 3), ReLU", "relu1")]
    [InlineData("Conv2d(4, 3), BatchNorm2d, ReLU, MaxPool2d(2)", "relu1")]
    [InlineData("Conv2d(4, 3), ReLU, ReLU", "relu1")] // the first's result is read again by its backward pass
    [InlineData("Conv2d(4, 3), Sigmoid, ReLU", "sigmoid1")]
    [InlineData("Conv2d(4, 3), Softsign, ReLU", "")] // softsign keeps input and output
    [InlineData("Conv2d(4, 3), Softplus, ReLU", "")]
    [InlineData("Conv2d(4, 3), Flatten, ReLU", "relu1")] // on a view of the convolution's output
    [InlineData("Conv2d(4, 3), ReLU, Flatten, ReLU", "relu1")] // the view's memory is kept
    [InlineData("Conv2d(4, 3), Dropout(0.5), ReLU", "relu1")]
    [InlineData("Conv2d(4, 3), ReLU, Dropout(0.5), Tanh", "relu1")]
    [InlineData("Conv2d(4, 3), LeakyReLU(NegativeSlope = -1)", "")] // its sign does not tell the input's
    [InlineData("Conv2d(4, 3), GELU, Conv2d(4, 3), SELU", "selu1")]
    [InlineData("Conv2d(4, 3), PReLU, BatchNorm2d, Hardtanh", "hardtanh1")]
    public void In_place(string layers, string expected)
    {
        NetworkGraph graph = Declare.Graph("Input(3, 12, 12)", layers);
        Assert.Equal(expected, string.Join(" ", ForwardPlan.Of(graph).Calls.Where(c => c.InPlace).Select(c => graph.Nodes[c.Node].Path)));
    }

    [Fact]
    public void Each_call_frees_what_it_was_the_last_to_read()
    {
        NetworkGraph graph = Declare.Graph("Input(1, 28, 28)", "Conv2d(8, 3), ReLU, MaxPool2d(2)", "Flatten, Linear(16), ReLU, Dropout(0.5), Linear(10)");

        Assert.Equal(
            [
                "conv1", // the input is the user's
                "relu1 in place",
                "max_pool1 frees relu1",
                "flatten1 frees max_pool1",
                "linear1 frees flatten1",
                "relu2 in place",
                "dropout1 frees relu2",
                "linear2 frees dropout1",
            ],
            ForwardPlan.Of(graph).Calls.Select(call => graph.Nodes[call.Node].Path + (call.InPlace ? " in place" : "")
                + string.Concat(call.Freed.Select(value => " frees " + graph.PathOf(value)))));
    }

    /// <summary>Over random chains: every intermediate tensor is freed once, after its reader; neither input nor result ever is.</summary>
    [Fact]
    public void Every_intermediate_is_freed_once()
    {
        string[] layers = ["ReLU", "Sigmoid", "Dropout(0.5)", "Linear(5)", "Tanh", "Flatten", "LayerNorm", "Softplus", "BatchNorm1d", "PReLU"];
        var random = new Random(7);
        for (int trial = 0; trial < 200; trial++)
        {
            NetworkGraph graph = Declare.Graph(["Input(5)", .. random.GetItems(layers, random.Next(1, 12))]);
            EquatableArray<ForwardCall> calls = ForwardPlan.Of(graph).Calls;
            var live = new HashSet<int> { 0 };
            foreach (ForwardCall call in calls)
            {
                int input = graph.Nodes[call.Node].Inputs[0];
                Assert.Contains(input, live);
                Assert.True(!call.InPlace || input != 0, "The user's input is not overwritten.");
                if (call.InPlace)
                    live.Remove(input); // the same tensor under a new number
                Assert.All(call.Freed, value => Assert.True(value != 0 && live.Remove(value)));
                live.Add(graph.ValueOf(call.Node));
            }

            Assert.Equal([0, graph.Outputs[0]], live.Order());
        }
    }
}
