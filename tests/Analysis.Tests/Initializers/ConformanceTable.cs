using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Initializers;

/// <summary>
/// What the names mean in each framework. The fans are written out: a fully connected layer 100 → 50 has 100/50, a 3×3 kernel 20 → 30
/// has 180/270.
/// </summary>
internal static class ConformanceTable
{
    private const string Linear = "Linear(50)";
    private const string Image = "Input(20, 9, 9)";

    private static readonly ParameterShape[] s_lstm =
    [
        new("weight_ih_l0", ParameterRole.Weight, [24, 10]) { Blocks = 4, TorchBound = 1 / Math.Sqrt(6) },
        new("weight_hh_l0", ParameterRole.Recurrent, [24, 6]) { Blocks = 4, TorchBound = 1 / Math.Sqrt(6) },
        new("bias_ih_l0", ParameterRole.Bias, [24]) { Blocks = 4, ForgetGate = 1, TorchBound = 1 / Math.Sqrt(6) },
        new("bias_hh_l0", ParameterRole.Bias, [24]) { Blocks = 4, TorchBound = 1 / Math.Sqrt(6) },
    ];

    private static readonly ParameterShape[] s_embedding = [new("weight", ParameterRole.Embedding, [1000, 64])];

    private static readonly ParameterShape[] s_attention =
    [
        new("in_proj_weight", ParameterRole.Weight, [192, 64]) { Blocks = 3, TorchBound = Math.Sqrt(6.0 / 256) },
        new("in_proj_bias", ParameterRole.Bias, [192]) { Blocks = 3, TorchBound = 0 },
    ];

    /// <summary>The names.</summary>
    public static IReadOnlyList<ConformanceRow> Names { get; } =
    [
        new("`HeNormal`",
            "normal, Var g²/fan-in; g is the gain of the activation that follows",
            "`he_normal`: cut at ±2 standard deviations, Var 2/fan-in after the cut",
            "`he_normal`: as Keras",
            Pin.Of($"Input(100), HeNormal | {Linear}, Tanh", Normal(25.0 / 9 / 100), Cut(2.0 / 100), Cut(2.0 / 100)),
            Pin.Of($"Input(100), HeNormal | {Linear}, ReLU", Normal(2.0 / 100), Cut(2.0 / 100), Cut(2.0 / 100)),
            Pin.Of($"Input(100), HeNormal | {Linear}", Normal(1.0 / 100), Cut(2.0 / 100), Cut(2.0 / 100)),
            Pin.Of($"Input(100), HeNormal(Gain = 3, Mode = FanOut) | {Linear}, Tanh", Normal(9.0 / 50), Cut(9.0 / 50), Cut(9.0 / 50))),
        new("`HeUniform`",
            "uniform on ±g·√(3/fan-in)",
            "`he_uniform`: uniform on ±√(6/fan-in)",
            "`he_uniform`: as Keras",
            Pin.Of($"Input(100), HeUniform | {Linear}, Tanh", Uniform(25.0 / 9 / 100), Uniform(2.0 / 100), Uniform(2.0 / 100)),
            Pin.Same($"Input(100), HeUniform | {Linear}, ReLU", Uniform(2.0 / 100))),
        new("`XavierNormal`",
            "normal, Var 2/(fan-in + fan-out)",
            "`glorot_normal`: cut at ±2 standard deviations, the same Var after the cut",
            "`glorot_normal`: as Keras",
            Pin.Of($"Input(100), XavierNormal | {Linear}, ReLU", Normal(2.0 / 150), Cut(2.0 / 150), Cut(2.0 / 150)),
            Pin.Of($"Input(100), XavierNormal(Gain = 2) | {Linear}", Normal(8.0 / 150), Cut(8.0 / 150), Cut(8.0 / 150))),
        new("`XavierUniform`",
            "uniform on ±√(6/(fan-in + fan-out))", "`glorot_uniform`: the same", "`glorot_uniform`: the same",
            Pin.Same($"Input(100), XavierUniform | {Linear}, ReLU", Uniform(2.0 / 150))),
        new("`LeCunNormal`",
            "normal, Var 1/fan-in (PyTorch has none; as LeCun et al. state it)",
            "`lecun_normal`: cut at ±2 standard deviations, the same Var after the cut",
            "`lecun_normal`: as Keras",
            Pin.Of($"Input(100), LeCunNormal | {Linear}, SELU", Normal(1.0 / 100), Cut(1.0 / 100), Cut(1.0 / 100))),
        new("`LeCunUniform`",
            "uniform on ±√(3/fan-in) (PyTorch has none)", "`lecun_uniform`: the same", "`lecun_uniform`: the same",
            Pin.Same($"Input(100), LeCunUniform | {Linear}, ReLU", Uniform(1.0 / 100))),
        new("`VarianceScaling`",
            "Keras', which PyTorch does not have: cut at ±2 standard deviations, Var scale/fan after the cut, unless another distribution is set",
            "`VarianceScaling`: the same; `Distribution.Normal` is its `untruncated_normal`",
            "`variance_scaling`: the same; `Distribution.Normal` is its `normal`",
            Pin.Same($"Input(100), VarianceScaling(3) | {Linear}, ReLU", Cut(3.0 / 100)),
            Pin.Same($"Input(100), VarianceScaling(3, Mode = FanOut, Distribution = Normal) | {Linear}", Normal(3.0 / 50)),
            Pin.Same($"Input(100), VarianceScaling(3, Mode = FanAverage, Distribution = Uniform) | {Linear}", Uniform(3.0 / 75))),
        new("`TruncatedNormal`",
            "cut at `Low` and `High` in the weight's own units, ±2 unless set; Std is that before the cut (`trunc_normal_`)",
            "`TruncatedNormal`: cut at ±2 standard deviations from the mean; Std is that before the cut, so Var is 0.774·Std². It has no `Low` and `High`: they are read as JAX's",
            "`truncated_normal`: as Keras; `Low` and `High` are its `lower` and `upper`, in standard deviations. It has no `Mean`: it is read as Keras'",
            Pin.Of($"Input(100), TruncatedNormal(0.5) | {Linear}", new Draw.TruncatedNormal(0, 0.5, -2, 2), new Draw.TruncatedNormal(0, 0.5, -1, 1), new Draw.TruncatedNormal(0, 0.5, -1, 1)),
            Pin.Of($"Input(100), TruncatedNormal(0.5, Mean = 1, Low = -1, High = 3) | {Linear}",
                new Draw.TruncatedNormal(1, 0.5, -1, 3), new Draw.TruncatedNormal(1, 0.5, 0.5, 2.5), new Draw.TruncatedNormal(1, 0.5, 0.5, 2.5))),
        new("`RandomNormal`, `RandomUniform`",
            "normal, uniform between the ends",
            "the same; that Std is 0.05 and the ends ±0.05 when nothing is given does not come up, as they have to be given here",
            "the same; `normal` without a number has 0.01, `uniform` is on [0, scale)",
            Pin.Same($"Input(100), RandomNormal(0.3, Mean = 1) | {Linear}, ReLU", new Draw.Normal(1, 0.3)),
            Pin.Same($"Input(100), RandomUniform(-1, 3) | {Linear}, ReLU", new Draw.Uniform(-1, 3))),
        new("`Orthogonal`",
            "g times an orthogonal matrix; g is the gain of the activation that follows",
            "`Orthogonal`: gain 1 unless set",
            "`orthogonal`: scale 1 unless set",
            Pin.Of($"Input(100), Orthogonal | {Linear}, ReLU", new Draw.Orthogonal(Math.Sqrt(2)), new Draw.Orthogonal(1), new Draw.Orthogonal(1)),
            Pin.Same($"Input(100), Orthogonal(Gain = 3) | {Linear}, ReLU", new Draw.Orthogonal(3))),
        new("`Orthogonal` on kernels",
            "rows are the first size of out×in×k, and of in×out×k when transposed; the rest is columns",
            "columns are the last size of k×in×out. But for the order of entries, which changes no distribution, that is PyTorch's matrix turned, so equal for convolutions with and without groups, and for transposed ones, k×out×in. Depthwise, k×in×m, it is another matrix: (k·in)×m",
            "columns are the last size, k×in×out, as in Keras; equal for convolutions. `ConvTranspose` is k×in×out too: (k·in)×out where PyTorch has in×(out·k). Flax has no groups there; with groups as PyTorch",
            Pin.Same($"{Image}, Orthogonal(Gain = 1) | Conv2d(30, 3)", new Draw.Orthogonal(1)),
            Pin.Same($"{Image}, Orthogonal(Gain = 1) | Conv2d(30, 3, Groups = 5)", new Draw.Orthogonal(1)),
            Pin.Of($"{Image}, Orthogonal(Gain = 1) | Conv2d(40, 3, Groups = 20)", new Draw.Orthogonal(1), new Draw.Orthogonal(1, 2), new Draw.Orthogonal(1)),
            Pin.Of($"{Image}, Orthogonal(Gain = 1) | ConvTranspose2d(30, 3)", new Draw.Orthogonal(1), new Draw.Orthogonal(1), new Draw.Orthogonal(1, 30)),
            Pin.Same($"{Image}, Orthogonal(Gain = 1) | ConvTranspose2d(30, 3, Groups = 5)", new Draw.Orthogonal(1))),
        new("`Fixup`",
            "as `HeNormal`, times L^(−1/(2m − 2)) in a residual branch of m layers, one of L; zero where a branch or the network ends (PyTorch has none; as Zhang et al. state it)",
            "the same with Keras' `he_normal` (Keras has none)", "the same with JAX' `he_normal` (JAX has none)",
            Pin.Of(Residual("Linear(20), ReLU, Linear(20)"), Normal(2.0 / 20 / 4), Cut(2.0 / 20 / 4), Cut(2.0 / 20 / 4), "a.0.weight"),
            Pin.Of(Residual("Linear(20), ReLU, Linear(20), ReLU, Linear(20)"), Normal(2.0 / 20 / 2), Cut(2.0 / 20 / 2), Cut(2.0 / 20 / 2), "a.2.weight"),
            Pin.Same(Residual("Linear(20), ReLU, Linear(20)"), new Draw.Constant(0), "a.2.weight"),
            Pin.Same(Residual("Linear(20)"), new Draw.Constant(0), "head.weight"),
            Pin.Of(Residual("Linear(20)"), Normal(1.0 / 20), Cut(2.0 / 20), Cut(2.0 / 20), "stem.weight")),
        new("`Kumar`",
            "normal, Var 1/(fan-in·φ′(0)²·(1 + φ(0)²)) before an activation φ (PyTorch has none; as Kumar states it)",
            "the same (Keras has none)", "the same (JAX has none)",
            Pin.Same($"Input(100), Kumar | {Linear}, Tanh", Normal(1.0 / 100)),
            Pin.Same($"Input(100), Kumar | {Linear}", Normal(1.0 / 100)),
            Pin.Same($"Input(100), Kumar | {Linear}, Sigmoid", Normal(16.0 / 1.25 / 100)),
            Pin.Same($"Input(100), Kumar(Gain = 2) | {Linear}, Tanh", Normal(4.0 / 100))),
        new("`MuP`",
            "as `HeNormal`; where the weights read out, Var over r = width/BaseWidth too (PyTorch has none; `mup`'s readout at the base width with its factor 1/r in the weights)",
            "the same with Keras' `he_normal` (Keras has none)", "the same with JAX' `he_normal` (JAX has none)",
            Pin.Of("Input(100), MuP(25) | Linear(50), ReLU, Linear(50), ReLU, Linear(10)", Normal(2.0 / 100), Cut(2.0 / 100), Cut(2.0 / 100)),
            Pin.Of("Input(100), MuP(25) | Linear(50), ReLU, Linear(50), ReLU, Linear(10)", Normal(2.0 / 50), Cut(2.0 / 50), Cut(2.0 / 50), "linear2.weight"),
            Pin.Of("Input(100), MuP(25) | Linear(50), ReLU, Linear(50), ReLU, Linear(10)", Normal(1.0 / 50 / 2), Cut(2.0 / 50 / 2), Cut(2.0 / 50 / 2), "linear3.weight"),
            Pin.Of($"{Image}, MuP(5) | Conv2d(30, 3), ReLU, ConvTranspose2d(4, 3)", Normal(1.0 / (4 * 9) / 6), Cut(2.0 / (4 * 9) / 6), Cut(2.0 / (30 * 9) / 6), "conv_transpose1.weight"),
            Pin.Of($"Input(100), MuP(25) | {Linear}", Normal(1.0 / 100), Cut(2.0 / 100), Cut(2.0 / 100))), // the only weights do not grow
        new("`HighPass`",
            "as `HeNormal`; in a first convolution the mean of each filter is taken off and Var is g²/fan-in/(1 − Correlation) (PyTorch has none; after Camacho and Wang)",
            "the same with Keras' `he_normal` (Keras has none)", "the same with JAX' `he_normal` (JAX has none)",
            Pin.Same($"{Image}, HighPass | Conv2d(30, 3), ReLU, Flatten, Linear(2)", new Draw.HighPass(Math.Sqrt(2.0 / 180))),
            Pin.Same($"{Image}, HighPass(Correlation = 0.75) | Conv2d(30, 3), ReLU, Flatten, Linear(2)", new Draw.HighPass(Math.Sqrt(8.0 / 180))),
            Pin.Of($"{Image}, HighPass(Correlation = 0.75) | Conv2d(30, 3), ReLU, Conv2d(4, 3)", Normal(1.0 / 270), Cut(2.0 / 270), Cut(2.0 / 270), "conv2.weight")),
        new("`Mimetic`",
            "self-attention as Trockman and Kolter state it; other weights as `TorchDefault`", "the same; other weights as `XavierUniform`", "the same; other weights as `LeCunNormal`",
            Pin.Same("Input(5, 8), Mimetic | MultiheadAttention(2)", new Draw.Mimetic(2, 0.7, 0.7, 0.4, 0.4)),
            Pin.Same("Input(5, 8), Mimetic(Alpha1 = 0.1, Beta2 = 0.3) | MultiheadAttention(2)", new Draw.Mimetic(2, 0.1, 0.7, 0.4, 0.3), "multihead_attention1.out_proj.weight"),
            Pin.Of("Input(5, 8), Mimetic | TransformerEncoderLayer(2, DimFeedforward = 24)", Uniform(1.0 / 24), Uniform(2.0 / 32), Cut(1.0 / 8), "transformer_encoder_layer1.linear1.weight")),
        new("`SkipInit`",
            "as `HeNormal`, and zero for the `LearnedScale` that a residual branch ends in (PyTorch has none; as De and Smith state it)",
            "the same with Keras' `he_normal` (Keras has none)", "the same with JAX' `he_normal` (JAX has none)",
            Pin.Of(Factored("SkipInit"), Normal(2.0 / 20), Cut(2.0 / 20), Cut(2.0 / 20), "a.0.weight"),
            Pin.Of(Factored("SkipInit"), Normal(1.0 / 20), Cut(2.0 / 20), Cut(2.0 / 20), "a.2.weight"),
            Pin.Same(Factored("SkipInit"), new Draw.Constant(0), "factor"),
            Pin.Same(Factored("SkipInit"), new Draw.Constant(0.5), "other"),
            Pin.Same(Factored("HeNormal"), new Draw.Constant(1), "factor")),
        new("`ReZero`",
            "as `XavierUniform`, and zero for the `LearnedScale` that a residual branch ends in (PyTorch has none; as Bachlechner et al. state it)",
            "the same", "the same",
            Pin.Same(Factored("ReZero"), Uniform(1.0 / 20), "a.0.weight"),
            Pin.Same(Factored("ReZero"), new Draw.Constant(0), "factor"),
            Pin.Same(Factored("ReZero"), new Draw.Constant(0.5), "other")),
        new("`NormalizerFree`",
            "as `HeNormal`, times 1/√(1 + n·α²) where n branches were added to what a weight reads, and times α where a branch ends (PyTorch has none; as Brock et al. state it, without weight standardisation)",
            "the same with Keras' `he_normal` (Keras has none)", "the same with JAX' `he_normal` (JAX has none)",
            Pin.Of(Residual("Linear(20), ReLU, Linear(20)", "NormalizerFree(Alpha = 0.5)"), Normal(2.0 / 20 / 1.75), Cut(2.0 / 20 / 1.75), Cut(2.0 / 20 / 1.75), "a.0.weight"),
            Pin.Of(Residual("Linear(20), ReLU, Linear(20)", "NormalizerFree(Alpha = 0.5)"), Normal(0.25 / 20), Cut(0.5 / 20), Cut(0.5 / 20), "a.2.weight"),
            Pin.Of(Residual("Linear(20)", "NormalizerFree"), Normal(0.04 / 1.08 / 20), Cut(0.08 / 1.08 / 20), Cut(0.08 / 1.08 / 20), "d.weight"),
            Pin.Of(Residual("Linear(20)", "NormalizerFree"), Normal(1 / 1.16 / 20), Cut(2 / 1.16 / 20), Cut(2 / 1.16 / 20), "head.weight")),
        new("`DepthScaledNormal`",
            "normal, Std 0.02 cut at ±2, both over √(2l) at the ends of the residual branches of transformer block l (timm's `fix_init_weight`)",
            "the same (Keras has none)", "the same (JAX has none)",
            Pin.Same(Transformer("DepthScaledNormal", 1, ""), new Draw.TruncatedNormal(0, 0.02, -2, 2), "a.in_proj_weight"),
            Pin.Same(Transformer("DepthScaledNormal", 1, ""), new Draw.TruncatedNormal(0, 0.02 / Math.Sqrt(2), -2 / Math.Sqrt(2), 2 / Math.Sqrt(2)), "a.out_proj.weight"),
            Pin.Same(Transformer("DepthScaledNormal(Std = 0.1)", 1, ""), new Draw.TruncatedNormal(0, 0.05, -1, 1), "d.2.weight"),
            Pin.Same(Transformer("DepthScaledNormal", 1, ""), new Draw.TruncatedNormal(0, 0.02, -2, 2), "d.0.weight"),
            Pin.Same(Transformer("DepthScaledNormal", 1, ""), new Draw.TruncatedNormal(0, 0.02, -2, 2), "head.weight")),
        new("`TFixup`",
            "as `XavierUniform`, in residual branches of an encoder of N layers times 0.67·N^(−1/4) but for queries and keys, of a decoder of M times (9M)^(−1/4); embeddings of d features normal, Var 1/d, times (9N)^(−1/4) (PyTorch has none; as Huang et al. state it)",
            "the same", "the same",
            Pin.Same(Transformer("TFixup", 1, ""), Uniform(0.67 * 0.67 / Math.Sqrt(2) / 8), "a.out_proj.weight"),
            Pin.Same(Transformer("TFixup", 1, ""), Uniform(0.67 * 0.67 / Math.Sqrt(2) / 12), "d.0.weight"),
            Pin.Same(Transformer("TFixup", 1, ""), Uniform(2.0 / 12), "head.weight"),
            Pin.Same(Decoding("TFixup", 1), Uniform(1.0 / Math.Sqrt(18) / 8), "e.multihead_attn.out_proj.weight"),
            Pin.Same(Decoding("TFixup", 1), Uniform(0.67 * 0.67 / 8), "b.self_attn.out_proj.weight"),
            Pin.Same(Decoding("TFixup", 1), Normal(1.0 / 3 / 8), "a.weight"),
            Pin.Same(Decoding("TFixup", 1), Normal(1.0 / Math.Sqrt(18) / 8), "c.weight")),
        new("`DeepNorm`",
            "as `XavierNormal`, in residual branches times β but for queries and keys: (8N)^(−1/4) in one stack of N layers (PyTorch has none; as Wang et al. state it)",
            "the same with Keras' `glorot_normal` (Keras has none)", "the same with JAX' `glorot_normal` (JAX has none)",
            Pin.Of(Transformer("DeepNorm", 1.4142, ", LayerNorm"), Normal(0.25 / 8), Cut(0.25 / 8), Cut(0.25 / 8), "a.out_proj.weight"),
            Pin.Of(Transformer("DeepNorm", 1.4142, ", LayerNorm"), Normal(0.25 / 12), Cut(0.25 / 12), Cut(0.25 / 12), "d.0.weight"),
            Pin.Of(Transformer("DeepNorm", 1.4142, ", LayerNorm"), Normal(2.0 / 12), Cut(2.0 / 12), Cut(2.0 / 12), "head.weight"),
            Pin.Of(Decoding("DeepNorm", 0.81 * Math.Pow(2, 1.0 / 16), Math.Pow(6, 0.25)), Normal(0.87 * 0.87 / Math.Pow(2, 1.0 / 8) / 8), Cut(0.87 * 0.87 / Math.Pow(2, 1.0 / 8) / 8), Cut(0.87 * 0.87 / Math.Pow(2, 1.0 / 8) / 8), "b.self_attn.out_proj.weight"),
            Pin.Of(Decoding("DeepNorm", 0.81 * Math.Pow(2, 1.0 / 16), Math.Pow(6, 0.25)), Normal(1.0 / Math.Sqrt(24) / 8), Cut(1.0 / Math.Sqrt(24) / 8), Cut(1.0 / Math.Sqrt(24) / 8), "e.linear2.weight")),
        new("`ScaledOrthogonal`",
            "g·√(max(out, in)/in) times an orthogonal matrix, so Var g²/fan-in; g is the gain of the activation that follows (PyTorch has none; as Martens et al. state it)",
            "the same with gain 1 unless set (Keras has none)",
            "DKS' `ScaledUniformOrthogonal`: the same with scale 1 unless set",
            Pin.Of($"Input(100), ScaledOrthogonal | {Linear}, ReLU", new Draw.Orthogonal(Math.Sqrt(2)), new Draw.Orthogonal(1), new Draw.Orthogonal(1)),
            Pin.Same("Input(50), ScaledOrthogonal(Gain = 3) | Linear(200), ReLU", new Draw.Orthogonal(6)),
            Pin.Same($"{Image}, ScaledOrthogonal(Gain = 1) | Conv2d(720, 3)", new Draw.Orthogonal(2)),
            Pin.Same($"{Image}, ScaledOrthogonal(Gain = 1) | ConvTranspose2d(30, 3)", new Draw.Orthogonal(1, 30)),
            Pin.Of($"{Image}, ScaledOrthogonal(Gain = 1) | ConvTranspose2d(30, 3, Groups = 5)", new Draw.Orthogonal(Math.Sqrt(5), 6), new Draw.Orthogonal(Math.Sqrt(5), 6), new Draw.Orthogonal(Math.Sqrt(5), 6))),
        new("`UnitVariance`",
            "an orthogonal matrix that gives its layer's output the second moment scale², as predicted for what it reads (no framework has it; after AutoInit)", "the same", "the same",
            Pin.Same($"Input(100), UnitVariance | {Linear}, ReLU", new Draw.Orthogonal(1)),
            Pin.Same("Input(100), UnitVariance | Linear(200), ReLU, Linear(50)", new Draw.Orthogonal(Math.Sqrt(2)), "linear2.weight"),
            Pin.Same("Input(100), UnitVariance(Scale = 3) | Linear(200), ReLU, Linear(50)", new Draw.Orthogonal(Math.Sqrt(2)), "linear2.weight")),
        new("`DeltaOrthogonal`",
            "g times an orthogonal matrix at the centre of a kernel; g is the gain of the activation that follows (PyTorch has none; as Xiao et al. state it)",
            "the same with gain 1 unless set (Keras has none)",
            "`delta_orthogonal`: the same with scale 1 unless set",
            Pin.Of($"{Image}, DeltaOrthogonal | Conv2d(30, 3), ReLU", new Draw.DeltaOrthogonal(Math.Sqrt(2)), new Draw.DeltaOrthogonal(1), new Draw.DeltaOrthogonal(1)),
            Pin.Same($"{Image}, DeltaOrthogonal(Gain = 2) | Conv2d(30, 3, Groups = 5)", new Draw.DeltaOrthogonal(2, 5))),
        new("`ZerO`",
            "identities and Hadamard matrices as Zhao et al. state them", "the same", "the same",
            Pin.Same($"Input(100), ZerO | {Linear}", new Draw.Hadamard()),
            Pin.Same($"{Image}, ZerO | ConvTranspose2d(30, 3, Groups = 5)", new Draw.Hadamard(5, IsTransposed: true))),
        new("`Zeros`, `Ones`, `Constant`, `Identity`, `Dirac`, `Sparse`, `ForgetGate`",
            "as they say", "the same; `Dirac` and `Sparse` are PyTorch's", "the same; `Identity`, `Dirac` and `Sparse` are PyTorch's",
            Pin.Same($"Input(100), Zeros | {Linear}", new Draw.Constant(0)),
            Pin.Same($"Input(100), Ones | {Linear}", new Draw.Constant(1)),
            Pin.Same($"Input(100), Constant(0.5) | {Linear}", new Draw.Constant(0.5)),
            Pin.Same($"Input(100), Identity | {Linear}", new Draw.Identity()),
            Pin.Same($"{Image}, Dirac | Conv2d(30, 3)", new Draw.Dirac(1)),
            Pin.Same($"Input(100), Sparse(0.5, Std = 0.1) | {Linear}", new Draw.Sparse(0.5, 0.1)),
            Pin.Stated("ForgetGate(2, For = Bias)", "", s_lstm, "bias_ih_l0", Gates(2), Gates(2), Gates(2))),
        new("`TorchDefault`",
            "uniform on ±1/√fan-in, biases too, fans by PyTorch", "PyTorch's, by PyTorch's fans", "PyTorch's, by PyTorch's fans",
            Pin.Same($"{Image}, TorchDefault | Conv2d(40, 3, Groups = 20)", Uniform(1.0 / 27)),
            Pin.Same($"{Image}, TorchDefault | Conv2d(40, 3, Groups = 20)", Uniform(1.0 / 27), "conv1.bias"),
            Pin.Same($"{Image}, TorchDefault | ConvTranspose2d(30, 3)", Uniform(1.0 / (3 * 270))),
            Pin.Stated("TorchDefault", "", s_lstm, "weight_ih_l0", Uniform(1.0 / 18), Uniform(1.0 / 18), Uniform(1.0 / 18)),
            Pin.Stated("TorchDefault", "", s_lstm, "weight_hh_l0", Uniform(1.0 / 18), Uniform(1.0 / 18), Uniform(1.0 / 18)),
            Pin.Stated("", "TorchDefault", s_embedding, "weight", Normal(1), Normal(1), Normal(1))),
    ];

    /// <summary>What networks without any initializer start with, and what stands beside one.</summary>
    public static IReadOnlyList<ConformanceRow> Defaults { get; } =
    [
        new("weights",
            "`TorchDefault`: uniform on ±1/√fan-in", "`XavierUniform`", "`LeCunNormal`, so cut",
            Pin.Of($"Input(100) | {Linear}, ReLU", Uniform(1.0 / 300), Uniform(2.0 / 150), Cut(1.0 / 100)),
            Pin.Of($"{Image} | Conv2d(30, 3), ReLU", Uniform(1.0 / 540), Uniform(2.0 / 450), Cut(1.0 / 180)),
            Pin.Of($"{Image} | Conv2d(40, 3, Groups = 20)", Uniform(1.0 / 27), Uniform(2.0 / 198), Cut(1.0 / 9))),
        new("biases",
            "uniform on ±1/√fan-in", "zero", "zero",
            Pin.Of($"Input(100) | {Linear}", Uniform(1.0 / 300), new Draw.Constant(0), new Draw.Constant(0), "linear1.bias")),
        new("biases beside an initializer for weights",
            "zero, the forget gate of an LSTM 1", "zero, the forget gate of an LSTM 1 (`unit_forget_bias`)", "zero",
            Pin.Same($"Input(100), HeNormal | {Linear}", new Draw.Constant(0), "linear1.bias"),
            Pin.Stated("HeNormal", "", s_lstm, "bias_ih_l0", Gates(1), Gates(1), new Draw.Constant(0)),
            Pin.Stated("HeNormal", "", s_lstm, "bias_hh_l0", new Draw.Constant(0), new Draw.Constant(0), new Draw.Constant(0))),
        new("input kernels of recurrent layers",
            "uniform on ±1/√(size of the state)",
            "`XavierUniform` on the gates as one matrix, fans in/(gates·H)",
            "`LeCunNormal`, gate by gate",
            Pin.Stated("", "", s_lstm, "weight_ih_l0", Uniform(1.0 / 18), Uniform(2.0 / 34), Cut(1.0 / 10)),
            Pin.Stated("XavierUniform", "", s_lstm, "weight_ih_l0", Uniform(2.0 / 16), Uniform(2.0 / 34), Uniform(2.0 / 16))),
        new("recurrent matrices",
            "uniform on ±1/√(size of the state); orthogonal, gate by gate, beside an initializer for the network's weights",
            "orthogonal, the gates as one matrix: H×(gates·H)",
            "orthogonal, gate by gate",
            Pin.Stated("", "", s_lstm, "weight_hh_l0", Uniform(1.0 / 18), new Draw.Orthogonal(1), new Draw.Orthogonal(1)),
            Pin.Stated("HeNormal", "", s_lstm, "weight_hh_l0", new Draw.Orthogonal(1), new Draw.Orthogonal(1), new Draw.Orthogonal(1))),
        new("biases of recurrent layers",
            "uniform on ±1/√(size of the state)", "zero, the forget gate of an LSTM 1", "zero",
            Pin.Stated("", "", s_lstm, "bias_ih_l0", Uniform(1.0 / 18), Gates(1), new Draw.Constant(0)),
            Pin.Stated("", "", s_lstm, "bias_hh_l0", Uniform(1.0 / 18), new Draw.Constant(0), new Draw.Constant(0))),
        new("embeddings of d features",
            "N(0, 1)", "uniform on ±0.05", "normal, Var 1/d",
            Pin.Stated("", "", s_embedding, "weight", Normal(1), new Draw.Uniform(-0.05, 0.05), Normal(1.0 / 64)),
            Pin.Stated("HeNormal", "", s_embedding, "weight", Normal(1), new Draw.Uniform(-0.05, 0.05), Normal(1.0 / 64)),
            Pin.Stated("", "LeCunNormal", s_embedding, "weight", Normal(1.0 / 64), Cut(1.0 / 1000), Cut(1.0 / 1000))),
        new("projections of attention",
            "Xavier over the three as one matrix; biases zero", "`XavierUniform`, one by one (in Keras itself since April 2026); biases zero", "`LeCunNormal`, one by one; biases zero",
            Pin.Stated("", "", s_attention, "in_proj_weight", Uniform(2.0 / 256), Uniform(2.0 / 128), Cut(1.0 / 64)),
            Pin.Stated("", "", s_attention, "in_proj_bias", new Draw.Constant(0), new Draw.Constant(0), new Draw.Constant(0))),
        new("scale and shift of normalisations",
            "1 and 0", "1 and 0", "1 and 0",
            Pin.Same("Input(8) | BatchNorm1d", new Draw.Constant(1)),
            Pin.Same("Input(8) | BatchNorm1d", new Draw.Constant(0), "batch_norm1.bias")),
        new("learned slopes, tokens and the like",
            "as the layer says", "as PyTorch's layer says (Keras' own PReLU starts at 0)", "as PyTorch's layer says (Flax' own PReLU starts at 0.01)",
            Pin.Same("Input(8) | PReLU", new Draw.Constant(0.25))),
    ];

    /// <summary>N(0, variance).</summary>
    public static Draw Normal(double variance) => new Draw.Normal(0, Math.Sqrt(variance));

    /// <summary>Uniform around zero of this variance.</summary>
    public static Draw Uniform(double variance) => new Draw.Uniform(-Math.Sqrt(3 * variance), Math.Sqrt(3 * variance));

    /// <summary>Normal, cut at two standard deviations, of this variance after the cut; the constant stands in Keras' and in JAX's sources.</summary>
    public static Draw Cut(double variance)
    {
        double deviation = Math.Sqrt(variance) / 0.87962566103423978;
        return new Draw.TruncatedNormal(0, deviation, -2 * deviation, 2 * deviation);
    }

    /// <summary>Four residual branches, of which this is the last.</summary>
    private static string Residual(string branch, string initializer = "Fixup") =>
        $"Input(20), {initializer} | Stem: Linear(20) | B: Linear(20) | X: Add(B, Stem) | C: Linear(20) | Y: Add(C, X) | D: Linear(20) | Z: Add(D, Y)"
        + $" | A: {branch} | S: Add(A, Z) | Head: Linear(5)";

    /// <summary>A residual branch that ends in a learned factor, and one that stands elsewhere.</summary>
    private static string Factored(string initializer) =>
        $"Input(20), {initializer} | A: Linear(20), ReLU, Linear(20) | Factor: LearnedScale | S: Add(Factor, input) | Other: LearnedScale(0.5) | Head: Linear(5)";

    /// <summary>Two transformer blocks of 8 features, with a factor on the shortcuts and something after the sums, and a head of 4 outputs.</summary>
    private static string Transformer(string initializer, double factor, string after)
    {
        string Sum(string part, string input) => FormattableString.Invariant($"{part}1: From({input}), Rescaling({factor}) | {part}2: Add({part}, {part}1){after}");
        return $"Input(6, 8), {initializer} | A: MultiheadAttention(2) | {Sum("A", "input")} | B: Linear(16), ReLU, Linear(8) | {Sum("B", "A2")}"
            + $" | C: MultiheadAttention(2) | {Sum("C", "B2")} | D: Linear(16), ReLU, Linear(8) | {Sum("D", "C2")} | Head: Linear(4)";
    }

    /// <summary>An encoder of one layer and a decoder of two, over tokens, with factors on their shortcuts.</summary>
    private static string Decoding(string initializer, double encoder, double decoder = 1) => FormattableString.Invariant(
        $"Input(source, 6, DType = Int64), Input(target, 6, DType = Int64), {initializer} | A: From(source), Embedding(10, 8) | B: TransformerEncoderLayer(2, DimFeedforward = 8, ResidualScale = {encoder})")
        + FormattableString.Invariant($" | C: From(target), Embedding(10, 8) | D: From(C, B), TransformerDecoderLayer(2, ResidualScale = {decoder})")
        + FormattableString.Invariant($" | E: From(D, B), TransformerDecoderLayer(2, DimFeedforward = 8, ResidualScale = {decoder})");

    private static Draw Gates(double forget) => new Draw.Gates([0, forget, 0, 0]);
}
