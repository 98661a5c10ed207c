namespace TypedNets.Analysis.Tests;

/// <summary>Which weights come first and last in a network.</summary>
public sealed class NetworkEndsTests
{
    [Theory]
    [InlineData("conv1.weight", "linear2.weight", "Input(3, 8, 8)", "Conv2d(4, 3), BatchNorm2d, ReLU, Conv2d(4, 3), Flatten, Linear(8), ReLU, Linear(2), Softmax(1)")]
    [InlineData("linear1.weight", "linear1.weight", "Input(3)", "Linear(8)")]
    [InlineData("", "linear1.weight", "Input(7, DType = Int64)", "Embedding(20, 16), Linear(4)")] // a table comes before
    [InlineData("multihead_attention1.in_proj_weight", "multihead_attention1.out_proj.weight", "Input(5, 8)", "MultiheadAttention(2)")]
    [InlineData("lstm1.weight_ih_l0", "linear1.weight", "Input(5, 8)", "LSTM(4), Linear(2)")]
    [InlineData("stem.weight", "one.weight two.weight", "Input(8)", "Stem: Linear(8)", "One: From(Stem), Linear(2), Output", "Two: From(Stem), Linear(2), Output")]
    [InlineData("left.weight right.weight", "head.weight", "Input(8)", "Left: Linear(8)", "Right: From(input), Linear(8)", "Sum: Add(Left, Right)", "Head: Linear(2)")]
    [InlineData("stem.weight", "branch.weight", "Input(8)", "Stem: Linear(8)", "Branch: Linear(8)", "Sum: Add(Stem, Branch)")] // nothing comes after the branch
    public void First_and_last_weights_are_found(string first, string last, params string[] network)
    {
        ParameterSite[] sites = [.. Declare.Graph(network).Layers.SelectMany(layer => layer.Parameters).Select(parameter => parameter.Site)];
        Assert.Equal(first, string.Join(' ', sites.Where(site => site.IsFirst).Select(site => site.Path)));
        Assert.Equal(last, string.Join(' ', sites.Where(site => site.IsLast).Select(site => site.Path)));
    }
}
