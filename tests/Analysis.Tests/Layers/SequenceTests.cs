using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Tables and recurrent layers, for what the oracle's rows leave out.</summary>
public sealed class SequenceTests
{
    [Theory]
    [InlineData("Embedding", "10, 4", "7×5×4")]
    [InlineData("Embedding", "10, 4, PaddingIdx = -10", "7×5×4")]
    [InlineData("Embedding", "10, 4, PaddingIdx = 10", "TN1107")]
    [InlineData("Embedding", "10, 4, PaddingIdx = -11", "TN1107")]
    [InlineData("Embedding", "0, 4", "TN1107")]
    [InlineData("Embedding", "10, -1", "TN1107")]
    [InlineData("Embedding", "10, 4, MaxNorm = 0", "TN1107")]
    [InlineData("EmbeddingBag", "10, 4", "TN1101")]
    [InlineData("LSTM", "6", "7×6")]
    [InlineData("LSTM", "6, Bidirectional = true", "7×12")]
    [InlineData("LSTM", "6, Bidirectional = true, LastStep = true", "12")]
    [InlineData("GRU", "6, LastStep = true, NumLayers = 3", "6")]
    [InlineData("RNN", "0", "TN1107")]
    [InlineData("RNN", "6, NumLayers = 0", "TN1107")]
    [InlineData("RNN", "6, Dropout = 1.5", "TN1107")]
    [InlineData("RNN", "6, BatchFirst = false", "TN1107")]
    public void Output_or_refusal(string kind, string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, arguments, 7, 5));

    [Theory]
    [InlineData("LSTM", new long[] { 5 }, "TN1101")]
    [InlineData("GRU", new long[] { 3, 7, 5 }, "TN1101")]
    [InlineData("EmbeddingBag", new long[] { 9 }, "4")]
    public void Other_ranks(string kind, long[] input, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, kind == "EmbeddingBag" ? "10, 4" : "6", [.. input.Select(n => (long?)n)]));

    [Fact]
    public void Sequences_may_be_of_any_length()
    {
        Assert.Equal("?×6", Infer.Output("LSTM", "6", null, 5));
        Assert.Equal("6", Infer.Output("LSTM", "6, LastStep = true", null, 5));
        Assert.Equal("?×4", Infer.Output("Embedding", "10, 4", new long?[] { null }));
        Assert.Equal("TN1106", Infer.Output("LSTM", "6", 7, null));
    }

    [Theory]
    [InlineData("BagMode.Max", "ScaleGradByFreq", true)]
    [InlineData("BagMode.Max", "Sparse", true)]
    [InlineData("BagMode.Sum", "Sparse", false)]
    public void A_bag_of_maxima_has_no_sums_in_its_gradient(string mode, string flag, bool isRefused)
    {
        Arguments arguments = new([new("NumEmbeddings", [10]), new("EmbeddingDim", [4]), new("Mode", [0], mode.Split('.')[1]), new(flag, [1])]);
        var layer = new LayerInference(arguments, Shape.Of(9), DType.Int64);
        RefusalException? refusal = Record.Exception(() => LayerCatalogue.Get("EmbeddingBag").Infer(layer)) as RefusalException;
        Assert.Equal(isRefused ? flag : null, refusal?.Argument);
    }

    [Theory]
    [InlineData("Embedding")]
    [InlineData("EmbeddingBag")]
    public void Sparse_gradients_are_not_scaled(string kind)
    {
        foreach (string flag in new[] { "Sparse", "ScaleGradByFreq" })
            Assert.Null(Record.Exception(() => Infer(flag)));
        Assert.Equal("ScaleGradByFreq", Assert.Throws<RefusalException>(() => Infer("Sparse", "ScaleGradByFreq")).Argument);

        void Infer(params string[] flags) => LayerCatalogue.Get(kind).Infer(new LayerInference(
            new([new("NumEmbeddings", [10]), new("EmbeddingDim", [4]), .. flags.Select(flag => new Argument(flag, [1]))]), Shape.Of(9), DType.Int64));
    }

    [Theory]
    [InlineData("Embedding", "10, 4", "Int64")]
    [InlineData("LSTM", "6", "Float32")]
    public void The_element_type_must_suit(string kind, string arguments, string expected)
    {
        DType other = expected == "Int64" ? DType.Float32 : DType.Int64;
        var layer = new LayerInference(Declare.Arguments(kind, arguments), Shape.Of(7, 5), other);
        var refusal = Assert.Throws<RefusalException>(() => LayerCatalogue.Get(kind).Infer(layer));
        Assert.Equal("TN1111", refusal.Id);
    }

    /// <summary>4 gates of 6 units read 5 + 6 numbers at each of 7 steps, and in the second layer 12 + 6; two directions.</summary>
    [Fact]
    public void Cost_counts_every_gate_layer_direction_and_step() =>
        Assert.Equal(7 * 2 * 4 * 6 * (5 + 6 + 12 + 6), Infer.Layer("LSTM", "6, NumLayers = 2, Bidirectional = true", 7, 5).Macs);

    [Fact]
    public void Fans_of_stacked_gates_are_those_of_one()
    {
        NetworkGraph graph = Declare.Graph("Input(7, 5), XavierNormal", "LSTM(6)");
        ParameterNode weight = graph.Layers[0].Parameters[0];
        Assert.Equal(new Fans(5, 6), weight.Site.Fans);
        Assert.Equal(Math.Sqrt(2.0 / (5 + 6)), ((Draw.Normal)weight.Draw).Deviation, 12);

        // What is shown as PyTorch's fans is read off the whole matrix, as PyTorch does.
        ParameterSpec spec = graph.ToSpec().Layers[0].Parameters[0];
        Assert.Equal((5, 24, 5, 6), (spec.FanIn, spec.FanOut, spec.EffectiveFanIn, spec.EffectiveFanOut));
    }
}
