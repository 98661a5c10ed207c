namespace TypedNets.Analysis.Tests.Graph;

/// <summary>What counts as a residual branch, as the places of weights say: branches, layers of the branch, whether it ends there.</summary>
public sealed class ResidualStructureTests
{
    private const string Projected = "Input(8, 6, 6) | Stem: Conv2d(8, 3, Padding = 1), ReLU | A: Conv2d(16, 3, Padding = 1), ReLU, Conv2d(16, 3, Padding = 1), BatchNorm2d"
        + " | P: From(Stem), Conv2d(16, 1) | S: Add(A, P), ReLU | Fc: GlobalAvgPool2d, Flatten, Linear(4)";

    [Theory]
    [InlineData(Projected, "stem 1 0, a.0 1 2, a.2 1 2 ends, p 1 0, fc 1 0 ends")]
    [InlineData("Input(8) | A: Linear(8), ReLU, Linear(8) | S: Add(A, input) | B: Linear(8) | T: Add(S, B) | Fc: Linear(4), Softmax(1)",
        "a.0 2 2, a.2 2 2 ends, b 2 1 ends, fc 2 0 ends")]
    [InlineData("Input(8) | Stem: Linear(8) | A: Linear(8), ReLU | B: Linear(8), ReLU | C: Linear(8) | S: Add(Stem, C)", "stem 1 0, a 1 3, b 1 3, c 1 3 ends")]
    [InlineData("Input(8) | A: Linear(8) | B: Linear(8), ReLU, Linear(8) | S: Add(A, B) | T: Add(S, input)", "a 2 1 ends, b.0 2 2, b.2 2 2 ends")]
    [InlineData("Input(8) | A: Linear(8) | B: ReLU, Linear(4), ReLU, Linear(8), Sigmoid | M: Multiply(A, B) | S: Add(M, input)", "a 1 3 ends, b.1 1 3, b.3 1 3")]
    [InlineData("Input(8) | A: Linear(8) | B: From(input), Linear(8) | C: Concat(A, B), Linear(8) | S: Add(C, input)", "a 1 2, b 1 2, c 1 2 ends")]
    [InlineData("Input(8) | A: Linear(4) | B: From(input), Linear(4) | C: Concat(A, B) | S: Add(C, input)", "a 1 1 ends, b 1 1 ends")]
    [InlineData("Input(5, 8) | N: LayerNorm | A: MultiheadAttention(2) | S: Add(A, input) | Fc: Linear(4)", "a 1 2, a 1 2 ends, fc 1 0 ends")]
    [InlineData("Input(5, 8) | A: TransformerEncoderLayer(2, DimFeedforward = 16) | B: Linear(8) | S: Add(A, B)", "a none, a none, a none, a none, b 1 1 ends")]
    [InlineData("Input(8) | A: Linear(8) | S: Shared(A) | T: Add(S, input)", "a 1 2")]
    public void Branches_are_what_is_added_to_what_they_were_computed_from(string network, string places) => Assert.Equal(places, Places(network));

    /// <summary>Two ways of equal length, values of two inputs, a concatenation, no join at all.</summary>
    [Theory]
    [InlineData("Input(8) | A: Linear(8) | B: From(input), Linear(8) | S: Add(A, B)")]
    [InlineData("Input(one, 8), Input(two, 8) | A: From(one), Linear(8) | S: Add(A, two)")]
    [InlineData("Input(8) | A: Linear(8) | S: Concat(A, input)")]
    [InlineData("Input(8) | A: ReLU | S: Add(A, input), Linear(8)")]
    [InlineData("Input(8) | A: Linear(8), ReLU, Linear(8)")]
    public void Other_joins_close_no_branch(string network) => Assert.All(Places(network).Split(", "), place => Assert.EndsWith(" none", place));

    private static string Places(string network) => string.Join(", ", Declare.Graph(network.Split(" | ")).Layers.SelectMany(layer => layer.Parameters
        .Where(parameter => parameter.Site.Role == ParameterRole.Weight)
        .Select(parameter => $"{layer.Path} {(parameter.Site.Residual is { } place ? $"{place.Branches} {place.Layers}{(place.Ends ? " ends" : "")}" : "none")}")));
}
