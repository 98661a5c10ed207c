using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Layers;

/// <summary>Attention, transformers, bilinear forms and learned values, for what the oracle's rows leave out.</summary>
public sealed class AttentionTests
{
    [Theory]
    [InlineData("MultiheadAttention", "2", "6×8")]
    [InlineData("MultiheadAttention", "0", "TN1107")]
    [InlineData("MultiheadAttention", "3", "TN1103")]
    [InlineData("MultiheadAttention", "2, Dropout = 1.5", "TN1107")]
    [InlineData("MultiheadAttention", "2, BatchFirst = false", "TN1107")]
    [InlineData("MultiheadAttention", "2, BatchFirst = true", "6×8")]
    [InlineData("TransformerEncoderLayer", "4", "6×8")]
    [InlineData("TransformerEncoderLayer", "5", "TN1103")]
    [InlineData("TransformerEncoderLayer", "4, DimFeedforward = 0", "TN1107")]
    [InlineData("TransformerEncoderLayer", "4, LayerNormEps = 0", "TN1107")]
    [InlineData("TransformerEncoderLayer", "4, Dropout = -0.1", "TN1107")]
    [InlineData("TransformerDecoderLayer", "8", "6×8")]
    [InlineData("TransformerDecoderLayer", "8, BatchFirst = false", "TN1107")]
    [InlineData("ScaledDotProductAttention", "", "6×8")]
    [InlineData("ScaledDotProductAttention", "DropoutP = 2", "TN1107")]
    [InlineData("Bilinear", "3", "6×3")]
    [InlineData("Bilinear", "0", "TN1107")]
    [InlineData("ClassToken", "", "7×8")]
    [InlineData("PositionEmbedding", "", "6×8")]
    [InlineData("PositionEmbedding", "Std = 0", "TN1107")]
    [InlineData("LayerScale", "", "6×8")]
    [InlineData("LayerScale", "Dim = 0", "TN1109")]
    [InlineData("LayerScale", "Dim = 3", "TN1109")]
    [InlineData("LearnedScale", "0.5", "6×8")]
    [InlineData("TransformerEncoderLayer", "4, ResidualScale = 1.5", "6×8")]
    [InlineData("TransformerEncoderLayer", "4, ResidualScale = 0", "TN1107")]
    public void On_6x8(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments, 6, 8));

    [Theory]
    [InlineData("MultiheadAttention", "1", "TN1101")]
    [InlineData("TransformerEncoderLayer", "1", "TN1101")]
    [InlineData("TransformerDecoderLayer", "1", "TN1101")]
    [InlineData("ScaledDotProductAttention", "", "4×6×5")]
    [InlineData("Bilinear", "3", "4×6×3")]
    [InlineData("ClassToken", "", "TN1101")]
    [InlineData("PositionEmbedding", "", "TN1101")]
    [InlineData("LayerScale", "", "4×6×5")]
    public void On_4x6x5(string kind, string arguments, string expected) => Assert.Equal(expected, Infer.Output(kind, arguments, 4, 6, 5));

    [Theory]
    [InlineData("MultiheadAttention", "2", "?×8")]
    [InlineData("TransformerDecoderLayer", "2", "?×8")]
    [InlineData("ScaledDotProductAttention", "", "?×8")]
    [InlineData("Bilinear", "3", "?×3")]
    [InlineData("ClassToken", "", "?×8")]
    [InlineData("PositionEmbedding", "", "TN1106")]
    [InlineData("LayerScale", "", "?×8")]
    [InlineData("LayerScale", "Dim = 1", "TN1106")]
    public void On_a_sequence_of_unknown_length(string kind, string arguments, string expected) =>
        Assert.Equal(expected, Infer.Output(kind, arguments, null, 8));

    [Theory]
    [InlineData("MultiheadAttention", "2")]
    [InlineData("TransformerEncoderLayer", "2")]
    [InlineData("Bilinear", "3")]
    [InlineData("ClassToken", "")]
    [InlineData("LayerScale", "")]
    public void Number_of_features_must_be_known(string kind, string arguments) => Assert.Equal("TN1106", Infer.Output(kind, arguments, 6, null));

    [Theory]
    [InlineData("LayerScale", "")]
    [InlineData("Bilinear", "3")]
    public void On_a_scalar(string kind, string arguments) => Assert.StartsWith("TN11", Infer.Output(kind, arguments));

    [Fact]
    public void Decoder_takes_a_memory_of_another_length_and_the_same_width()
    {
        Assert.Equal("6×8", Infer.Output("TransformerDecoderLayer", "2", [Shape.Of(6, 8), Shape.Of(5, 8)]));
        Assert.Equal("6×8", Infer.Output("TransformerDecoderLayer", "2", [Shape.Of(6, 8), Shape.Of(null, null)]));
        Assert.Equal("TN1110", Infer.Output("TransformerDecoderLayer", "2", [Shape.Of(6, 8), Shape.Of(6, 4)]));
        Assert.Equal("TN1101", Infer.Output("TransformerDecoderLayer", "2", [Shape.Of(6, 8), Shape.Of(8)]));
    }

    [Fact]
    public void Dot_products_need_sizes_that_agree()
    {
        Assert.Equal("6×3", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(6, 8), Shape.Of(5, 8), Shape.Of(5, 3)]));
        Assert.Equal("2×6×3", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(2, 6, 8), Shape.Of(2, null, 8), Shape.Of(2, 5, 3)]));
        Assert.Equal("TN1110", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(6, 8), Shape.Of(5, 7), Shape.Of(5, 3)]));
        Assert.Equal("TN1110", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(6, 8), Shape.Of(5, 8), Shape.Of(4, 3)]));
        Assert.Equal("TN1110", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(2, 6, 8), Shape.Of(3, 5, 8), Shape.Of(3, 5, 3)]));
        Assert.Equal("TN1110", Infer.Output("ScaledDotProductAttention", "", [Shape.Of(2, 6, 8), Shape.Of(6, 8), Shape.Of(6, 8)]));
        Assert.Equal("TN1101", Infer.Output("ScaledDotProductAttention", "", 8));
    }

    [Fact]
    public void Bilinear_takes_two_widths()
    {
        LayerInference layer = Infer.Layer("Bilinear", "7", [Shape.Of(6, 4), Shape.Of(6, 5)]);
        Assert.Equal("6×7", layer.Output.ToString());
        Assert.Equal(6 * 7 * 4 * 5, layer.Macs);
        ParameterShape weight = layer.Parameters[0];
        Assert.Equal([7L, 4, 5], weight.Shape);
        Assert.Equal(0.5, weight.TorchBound!.Value, 1e-12); // 1/√4
        Assert.Equal(0.5, layer.Parameters[1].TorchBound!.Value, 1e-12);

        // 140 products: 4·5 for each of 7 outputs; 35 and 28 for an element of the first and second input, 4 and 5 of them.
        Assert.Equal(20, weight.EffectiveFans!.Value.In);
        Assert.Equal(((4 * 35.0) + (5 * 28)) / 9, weight.EffectiveFans!.Value.Out, 1e-12);
        Assert.Equal("TN1110", Infer.Output("Bilinear", "7", [Shape.Of(6, 4), Shape.Of(5, 4)]));
        Assert.Equal("TN1110", Infer.Output("Bilinear", "7", [Shape.Of(6, 4), Shape.Of(4)]));
        Assert.Equal("TN1106", Infer.Output("Bilinear", "7", [Shape.Of(6, 4), Shape.Of(6, null)]));
    }

    /// <summary>T = 6, E = 8, F = 16, S = 5: four projections, two products of T×S×E, two layers.</summary>
    [Fact]
    public void Cost_is_that_of_projections_products_and_layers()
    {
        const int projection = 6 * 8 * 8, feedForward = 2 * 6 * 8 * 16;
        const int self = (4 * projection) + (2 * 6 * 6 * 8), cross = (2 * projection) + (2 * 5 * 8 * 8) + (2 * 6 * 5 * 8);
        Assert.Equal(self, Infer.Layer("MultiheadAttention", "2", 6, 8).Macs);
        Assert.Equal((4 * projection) + (2 * 6 * 8 * 8), Infer.Layer("MultiheadAttention", "2, AddBiasKv = true, AddZeroAttn = true", 6, 8).Macs);
        Assert.Equal(self + feedForward, Infer.Layer("TransformerEncoderLayer", "2, DimFeedforward = 16", 6, 8).Macs);
        Assert.Equal(self + cross + feedForward, Infer.Layer("TransformerDecoderLayer", "2, DimFeedforward = 16", [Shape.Of(6, 8), Shape.Of(5, 8)]).Macs);
        Assert.Equal(3 * 6 * 5 * (8 + 4), Infer.Layer("ScaledDotProductAttention", "", [Shape.Of(3, 6, 8), Shape.Of(3, 5, 8), Shape.Of(3, 5, 4)]).Macs);
        Assert.Null(Infer.Layer("TransformerEncoderLayer", "2", null, 8).Macs);
    }

    [Theory]
    [InlineData("", "in_proj_weight 24×8, in_proj_bias 24, out_proj.weight 8×8, out_proj.bias 8")]
    [InlineData(", Bias = false", "in_proj_weight 24×8, out_proj.weight 8×8")]
    [InlineData(", AddBiasKv = true", "in_proj_weight 24×8, in_proj_bias 24, bias_k 1×1×8, bias_v 1×1×8, out_proj.weight 8×8, out_proj.bias 8")]
    [InlineData(", AddZeroAttn = true, Bias = false", "in_proj_weight 24×8, out_proj.weight 8×8")]
    public void MultiheadAttention_has_parameters(string arguments, string expected) => Assert.Equal(expected, Parameters("MultiheadAttention", "2" + arguments, 6, 8));

    [Theory]
    [InlineData("ClassToken", "", " 1×1×8", 6, 8)]
    [InlineData("PositionEmbedding", "", " 1×6×8", 6, 8)]
    [InlineData("LearnedScale", "", " 1", 8)]
    [InlineData("LearnedScale", "", " 1", 4, 6, 5)]
    [InlineData("LayerScale", "", " 8", 8)]
    [InlineData("LayerScale", "", " 8", 6, 8)]
    [InlineData("LayerScale", "Dim = 1", " 6×1", 6, 8)]
    [InlineData("LayerScale", "", " 4×1×1", 4, 6, 8)]
    [InlineData("LayerScale", "Dim = -1", " 8", 4, 6, 8)]
    [InlineData("LayerScale", "", " 4×1×1×1", 4, 6, 8, 5)]
    public void Learned_values_have_one_parameter(string kind, string arguments, string expected, params int[] input) =>
        Assert.Equal(expected, Parameters(kind, arguments, [.. input.Select(size => (long?)size)]));

    /// <summary>By PyTorch's sources: xavier_uniform_ of the stacked matrix, biases zero, out_proj as a Linear; values as torchvision's.</summary>
    [Fact]
    public void Without_an_initializer_all_start_as_PyTorch()
    {
        ParameterSpec[] parameters = Starts("Input(6, 8)", "A: MultiheadAttention(2, AddBiasKv = true)", "B: ClassToken", "C: PositionEmbedding", "D: LayerScale(0.1)", "E: Bilinear(3)");
        Assert.Equal(
            [
                $"a.in_proj_weight ±{Math.Sqrt(6.0 / 32):G6}", "a.in_proj_bias 0", $"a.bias_k {1 / Math.Sqrt(8):G6}", $"a.bias_v {1 / Math.Sqrt(8):G6}",
                $"a.out_proj.weight ±{1 / Math.Sqrt(8):G6}", "a.out_proj.bias 0", "b 0", "c 0.02", "d 0", $"e.weight ±{1 / Math.Sqrt(8):G6}", $"e.bias ±{1 / Math.Sqrt(8):G6}",
            ],
            parameters.Select(p => FormattableString.Invariant($"{p.Name} {(p.Bound is { } bound ? FormattableString.Invariant($"±{bound:G6}") : FormattableString.Invariant($"{p.Std:G6}"))}")));
    }

    /// <summary>Each projection has fans E and E alone; the hidden layer has its own activation behind it, the rest none.</summary>
    [Theory]
    [InlineData("Relu", 1.4142135623730951)]
    [InlineData("Gelu", 1.533530)]
    public void Gains_inside_an_encoder_layer(string activation, double gain)
    {
        ParameterSpec[] parameters = Starts("Input(6, 8), HeNormal", $"A: TransformerEncoderLayer(2, DimFeedforward = 16, Activation = {activation}), ReLU");
        Dictionary<string, double> deviations = parameters.Where(p => p.Role == ParameterRole.Weight).ToDictionary(p => p.Name, p => p.Std!.Value);
        Assert.Equal(1 / Math.Sqrt(8), deviations["a.self_attn.in_proj_weight"], 1e-9);
        Assert.Equal(1 / Math.Sqrt(8), deviations["a.self_attn.out_proj.weight"], 1e-9);
        Assert.Equal(gain / Math.Sqrt(8), deviations["a.linear1.weight"], 1e-3);
        Assert.Equal(1 / Math.Sqrt(16), deviations["a.linear2.weight"], 1e-9);
        Assert.All(parameters.Where(p => p.Role is ParameterRole.Bias or ParameterRole.Shift), p => Assert.Equal("Zeros", p.Initializer));
        Assert.All(parameters.Where(p => p.Role is ParameterRole.Scale), p => Assert.Equal("Ones", p.Initializer));
    }

    [Fact]
    public void Projection_of_the_output_has_the_gain_of_the_activation_that_follows()
    {
        ParameterSpec[] parameters = Starts("Input(6, 8), XavierNormal(Gain = 1)", "A: MultiheadAttention(2), HeNormal, ReLU");
        Assert.Equal(1 / Math.Sqrt(8), parameters.Single(p => p.Name == "a.in_proj_weight").Std!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(2.0 / 8), parameters.Single(p => p.Name == "a.out_proj.weight").Std!.Value, 1e-9);
    }

    /// <summary>A learned value alone in its step takes an initializer that stands there; one for the network's weights is not for it.</summary>
    [Fact]
    public void Learned_values_take_their_own_initializer_alone() => Assert.Equal(
        "RandomNormal Zeros",
        string.Join(" ", Starts("Input(6, 8), HeNormal", "A: ClassToken, RandomNormal(0.02)", "B: ClassToken").Select(p => p.Initializer)));

    [Theory]
    [InlineData("scale: LayerScale")]
    [InlineData("Scale: LayerScale, Name(Scale)")]
    [InlineData("Scale: LayerScale, Name(handle)")]
    public void Keys_by_which_TorchSharp_cannot_move_a_parameter(string step) =>
        Assert.Equal(RuleIds.InvalidName, Assert.Single(NetworkAnalysis.Analyze(Declare.Network("Input(6, 8)", step)).Problems).Id);

    [Fact]
    public void Table_tells_the_parameters_of_a_layer_with_parts_apart()
    {
        string table = Declare.Graph("Input(6, 8), HeNormal", "A: TransformerEncoderLayer(2)", "B: ClassToken").ToSpec().ToString();
        Assert.Equal(
            ["a: TransformerEncoderLayer", "self_attn.out_proj.weight", "linear1.weight", "linear2.weight", "norm1.weight", "norm2.weight", "b: ClassToken"],
            table.Split('\n').Skip(4).Take(7).Select(line => line.TrimStart().Split("  ")[0]));
    }

    private static ParameterSpec[] Starts(params string[] lines) => [.. Declare.Graph(lines).ToSpec().Layers.SelectMany(layer => layer.Parameters)];

    private static string Parameters(string kind, string arguments, params long?[] input) =>
        string.Join(", ", Infer.Layer(kind, arguments, input).Parameters.Select(p => $"{p.Name} {string.Join('×', p.Shape)}"));
}
