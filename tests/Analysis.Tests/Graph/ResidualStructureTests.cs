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
    [InlineData("Input(5, 8) | A: TransformerEncoderLayer(2, DimFeedforward = 16) | B: Linear(8) | S: Add(A, B)", "a 3 2, a 3 2 ends, a 3 2, a 3 2 ends, b 3 1 ends")]
    [InlineData("Input(5, 8) | A: TransformerDecoderLayer(2, DimFeedforward = 16) | Fc: Linear(4)", "a 3 2, a 3 2 ends, a 3 2, a 3 2 ends, a 3 2, a 3 2 ends, fc 3 0 ends")]
    [InlineData("Input(5, 8) | Q: Linear(8) | K: From(input), Linear(8) | V: From(input), Linear(8) | A: From(Q, K, V), ScaledDotProductAttention | S: Add(A, input)", "q 1 1, k 1 1, v 1 1 ends")]
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

    /// <summary>How many branches were added to what a weight reads, since a weight or a normalisation past them.</summary>
    [Theory]
    [InlineData("Input(8) | A: Linear(8), ReLU, Linear(8) | S: Add(A, input), ReLU | B: Linear(8), ReLU, Linear(8) | T: Add(S, B) | Fc: Linear(4)", "a.0 0, a.2 0, b.0 1, b.2 0, fc 2")]
    [InlineData(Stages, "stem 0, a 0, b 1, c.0 2, c.2 0, p 2, d 1, then 2, e 0, fc 1")]
    [InlineData("Input(8) | A: LayerNorm, Linear(8) | S: Add(A, input) | B: LayerNorm, Linear(8) | T: Add(B, S), LayerNorm | Fc: Linear(4)", "a.1 0, b.1 0, fc 0")]
    [InlineData("Input(8) | A: Linear(8) | B: From(input), Linear(8) | S: Add(A, B, input) | Fc: Linear(4)", "a 0, b 0, fc 2")]
    public void Branches_are_counted_by_stage(string network, string counts) => Assert.Equal(counts, Describe(network, place => $"{place.Added}"));

    private const string Stages = "Input(8, 6, 6) | Stem: Conv2d(8, 1) | A: Conv2d(8, 1) | S: Add(A, Stem) | B: Conv2d(8, 1) | T: Add(B, S), ReLU"
        + " | C: Conv2d(16, 1), ReLU, Conv2d(16, 1) | P: From(T), Conv2d(16, 1) | U: Add(C, P) | D: Conv2d(16, 1) | V: Add(D, U) | Then: Conv2d(16, 1)"
        + " | E: Conv2d(16, 1) | W: Add(E, Then) | Fc: GlobalAvgPool2d, Flatten, Linear(4)";

    /// <summary>Block, branches of encoder and decoder, whether it is the decoder's, and matrices that make queries and keys.</summary>
    [Theory]
    [InlineData("Input(5, 8) | A: MultiheadAttention(2) | S: Add(A, input) | B: Linear(8) | T: Add(B, S) | C: MultiheadAttention(2) | U: Add(C, T) | Fc: Linear(4)",
        "a 0 3+0 2, a 0 3+0 0, b 0 3+0 0, c 1 3+0 2, c 1 3+0 0, fc - 3+0 0")]
    [InlineData("Input(5, 8) | B: Linear(8) | T: Add(B, input) | A: TransformerEncoderLayer(2) | C: TransformerEncoderLayer(2) | Fc: Linear(4)",
        "b - 5+0 0, a 0 5+0 2, a 0 5+0 0, a 0 5+0 0, a 0 5+0 0, c 1 5+0 2, c 1 5+0 0, c 1 5+0 0, c 1 5+0 0, fc - 5+0 0")]
    [InlineData("Input(source, 5, 8), Input(target, 5, 8) | A: From(source), Linear(8), TransformerEncoderLayer(2) | B: From(target), Linear(8) | C: From(B, A), TransformerDecoderLayer(2)",
        "a.0 - 2+3 0, a.1 0 2+3 2, a.1 0 2+3 0, a.1 0 2+3 0, a.1 0 2+3 0, b - 2+3 decoder 0, c 1 2+3 decoder 2, c 1 2+3 decoder 0, c 1 2+3 decoder 2, c 1 2+3 decoder 0, c 1 2+3 decoder 0, c 1 2+3 decoder 0")]
    [InlineData("Input(5, 8) | Q: Linear(8) | K: From(input), Linear(8) | V: From(input), Linear(8) | A: From(Q, K, V), ScaledDotProductAttention, Linear(8) | S: Add(A, input)",
        "q 0 1+0 1, k 0 1+0 1, v 0 1+0 0, a 0 1+0 0")]
    public void Transformers_have_blocks_of_branches(string network, string places) => Assert.Equal(places, Describe(network,
        place => $"{place.Block?.ToString() ?? "-"} {place.Branches - place.Decoders}+{place.Decoders}{(place.IsDecoder ? " decoder" : "")} {place.Scores}"));

    /// <summary>The learned factor at the end of a branch, the constant one on its shortcut, and normalisation of the sum.</summary>
    [Theory]
    [InlineData("Input(8) | A: Linear(8) | F: LearnedScale, Dropout(0.1) | S: Add(F, input)", "a factor 1")]
    [InlineData("Input(8) | A: Linear(8) | F: LearnedScale | G: Sigmoid | S: Add(G, input)", "a 1")]
    [InlineData("Input(8) | F: LearnedScale | A: Linear(8) | S: Add(A, input)", "a 1")]
    [InlineData("Input(8) | A: Linear(8) | R: From(input), Rescaling(1.5), Rescaling(2) | S: Add(A, R), LayerNorm", "a 3 normalised")]
    [InlineData("Input(8) | A: Linear(8), Rescaling(0.5) | S: Add(A, input), ReLU, LayerNorm", "a 1")]
    [InlineData("Input(5, 8) | A: TransformerEncoderLayer(2, ResidualScale = 1.5, NormFirst = true)", "a 1.5, a 1.5, a 1.5, a 1.5")]
    public void Factors_and_normalisations_are_seen(string network, string places) => Assert.Equal(places, Describe(network,
        place => FormattableString.Invariant($"{(place.IsScaled ? "factor " : "")}{place.Shortcut}{(place.IsNormalized ? " normalised" : "")}")));

    private static string Places(string network) => Describe(network, place => $"{place.Branches} {place.Layers}{(place.Ends ? " ends" : "")}");

    private static string Describe(string network, Func<ResidualPlace, string> words) => string.Join(", ", Declare.Graph(network.Split(" | ")).Layers.SelectMany(layer => layer.Parameters
        .Where(parameter => parameter.Site.Role == ParameterRole.Weight)
        .Select(parameter => $"{layer.Path} {(parameter.Site.Residual is { } place ? words(place) : "none")}")));
}
