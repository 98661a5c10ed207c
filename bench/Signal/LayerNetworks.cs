namespace TypedNets.Bench.Signal;

/// <summary>A network for each layer kind with a theory that random networks do not have, at ordinary widths.</summary>
internal static class LayerNetworks
{
    /// <summary>Names, and classes without their names.</summary>
    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        Chain("Attention", "Input(49, 128)", "MultiheadAttention(4), LayerNorm, Linear(64)"),
        Chain("AttentionHe", "Input(32, 128), HeNormal", "Linear(128), ReLU, MultiheadAttention(4), Linear(64)"),
        Chain("AttentionTwice", "Input(24, 96)", "MultiheadAttention(4), LayerNorm, MultiheadAttention(2), Linear(64)"),
        Chain("AttentionCausal", "Input(40, 128), XavierNormal", "MultiheadAttention(8, IsCausal = true), LayerNorm, Linear(64)"),
        Chain("AttentionMean", "Input(40, 128), XavierNormal", "MultiheadAttention(8, Dropout = 0.1), Mean(1), Linear(64)"),
        Chain("EncoderPost", "Input(32, 128)", "TransformerEncoderLayer(4, DimFeedforward = 256), TransformerEncoderLayer(4, DimFeedforward = 256), Linear(64)"),
        Chain("EncoderPre", "Input(32, 128), HeNormal", "TransformerEncoderLayer(4, DimFeedforward = 256, NormFirst = true, Dropout = 0, Activation = TransformerActivation.Gelu), TransformerEncoderLayer(4, DimFeedforward = 256, NormFirst = true, Dropout = 0), LayerNorm, Linear(64)"),
        Chain("EncoderMean", "Input(32, 128), XavierUniform", "TransformerEncoderLayer(4, DimFeedforward = 256, NormFirst = true), TransformerEncoderLayer(4, DimFeedforward = 256, NormFirst = true), Mean(1), Linear(64)"),
        Steps("Decoder", "Input(\"target\", 24, 128), Input(\"memory\", 32, 128)", "[From(\"target\", \"memory\"), TransformerDecoderLayer(4, DimFeedforward = 256)] public partial TransformerDecoderLayer Decode { get; }", "[Linear(64)] public partial Linear Head { get; }"),
        Steps("Dot", "Input(24, 64), LeCunNormal", "[From(Network.Input), Linear(64)] public partial Linear Q { get; }", "[From(Network.Input), Linear(64)] public partial Linear K { get; }", "[From(Network.Input), Linear(64)] public partial Linear V { get; }", "[From(nameof(Q), nameof(K), nameof(V)), ScaledDotProductAttention] public partial Value A { get; }", "[Linear(64)] public partial Linear Head { get; }"),
        Steps("Token", "Input(36, 96)", "[ClassToken] public partial Parameter Class { get; }", "[PositionEmbedding] public partial Parameter Position { get; }", "[LayerNorm] public partial LayerNorm N1 { get; }", "[MultiheadAttention(4)] public partial MultiheadAttention A1 { get; }", "[Add(nameof(A1), nameof(Position))] public partial Value R1 { get; }", "[LayerNorm] public partial LayerNorm N2 { get; }", "[Linear(256), GELU, Linear(96)] public partial Sequential M { get; }", "[Add(nameof(M), nameof(R1))] public partial Value R2 { get; }", "[LayerNorm, Select(1, 0)] public partial LayerNorm N3 { get; }", "[Linear(64)] public partial Linear Head { get; }"),
        Chain("Lstm", "Input(32, 64)", "Linear(64), LSTM(128), Linear(64)"),
        Chain("LstmOrthogonal", "Input(24, 128), XavierNormal", "Linear(64), LSTM(128, NumLayers = 2), Linear(64)"),
        Chain("LstmStacked", "Input(24, 128), XavierNormal", "Linear(64), LSTM(128), LSTM(96), Linear(64)"),
        Chain("LstmLast", "Input(24, 128), Orthogonal", "Linear(64), LSTM(128, Bidirectional = true, LastStep = true), Linear(64)"),
        Chain("Gru", "Input(32, 64)", "Linear(64), GRU(128), Linear(64)"),
        Chain("GruOrthogonal", "Input(24, 128), XavierNormal", "Linear(64), GRU(128, NumLayers = 2), Linear(64)"),
        Chain("Rnn", "Input(32, 64)", "Linear(64), RNN(128), Linear(64)"),
        Chain("RnnOrthogonal", "Input(16, 128), Orthogonal", "Linear(64), RNN(128, LastStep = true), Linear(64)"),
        Chain("RnnReLU", "Input(12, 128), HeNormal", "Linear(64), RNN(128, Nonlinearity = Nonlinearity.ReLU), Linear(64)"),
        Chain("BagMean", "Input(12, DType = DType.Int64)", "EmbeddingBag(50, 64), Linear(64), Tanh, Linear(32)"),
        Chain("BagSum", "Input(12, DType = DType.Int64)", "EmbeddingBag(50, 64, Mode = BagMode.Sum), Linear(64), Tanh, Linear(32)"),
        Chain("Glu", "Input(128), LeCunNormal", "Linear(256), GLU, Linear(256), GLU, Linear(64)"),
        Chain("Softmax", "Input(128), LeCunNormal", "Linear(64), Softmax(-1)"),
        Chain("LogSoftmax", "Input(128), LeCunNormal", "Linear(64), LogSoftmax(-1)"),
        Chain("Upsample", "Input(32, 8, 8), HeNormal", "Conv2d(64, 3, Padding = 1), ReLU, Upsample(ScaleFactor = 2), Conv2d(64, 3, Padding = 1), ReLU, Upsample(ScaleFactor = 2, Mode = Interpolation.Bilinear), Conv2d(64, 3, Padding = 1)"),
        Chain("Padding", "Input(32, 8, 8), HeNormal", "ReflectionPad2d(1), Conv2d(64, 3), ReLU, ZeroPad2d(2), Conv2d(64, 3), ReLU, ReplicationPad2d(1), Conv2d(64, 3), ReLU, CircularPad2d([1, 2, 0, 3]), Conv2d(64, 3)"),
        Chain("Reductions", "Input(32, 8, 8), HeNormal", "Conv2d(128, 3), ReLU, Mean(2, 3), Linear(128), ReLU, Linear(64), Sum(1, KeepDim = true)"),
        Steps("LayerScaled", "Input(256), HeNormal", "[Linear(256), GELU, Linear(256)] public partial Sequential Branch { get; }", "[LayerScale(0.1)] public partial Parameter Scale { get; }", "[Add(nameof(Scale), Network.Input)] public partial Value Sum { get; }", "[Linear(64)] public partial Linear Head { get; }"),
        Steps("SharedTwice", "Input(256), HeNormal", "[Linear(256), ReLU] public partial Linear First { get; }", "[Shared(nameof(First))] public partial Value Second { get; }", "[Shared(nameof(First))] public partial Value Third { get; }", "[Linear(128)] public partial Linear Head { get; }"),
        Chain("Unfold", "Input(16, 8, 8), HeNormal", "Conv2d(32, 3, Padding = 1), ReLU, Unfold(3, Padding = 1, Stride = 2), Transpose(1, 2), Linear(64)"),
        Chain("Depthwise", "Input(64, 10, 10), HeNormal", Depthwise("BatchNorm2d, ReLU")),
        Chain("DepthwiseSiLU", "Input(64, 10, 10), HeNormal", Depthwise("BatchNorm2d, SiLU")),
        Chain("DepthwiseTanh", "Input(64, 10, 10), XavierNormal", Depthwise("Tanh")),
        Chain("DepthwiseThenNorm", "Input(64, 10, 10), HeNormal", Depthwise("ReLU, BatchNorm2d", "Conv2d(192, 1), ReLU, ")),
        Chain("DepthwisePlain", "Input(64, 10, 10), HeNormal", Depthwise("ReLU")),
        Chain("InstanceNormMean", "Input(32, 14, 14), HeNormal", "Conv2d(64, 3), InstanceNorm2d, ReLU, Conv2d(64, 3), InstanceNorm2d, ReLU, GlobalAvgPool2d, Flatten, Linear(64)"),
        Chain("InstanceNorm", "Input(32, 10, 10), HeNormal", "Conv2d(64, 3, Padding = 1), InstanceNorm2d, ReLU, Conv2d(64, 3, Padding = 1), InstanceNorm2d, GELU, Conv2d(64, 1)"),
    ];

    private static string Depthwise(string behind, string end = "") => $"{string.Concat(Enumerable.Repeat($"Conv2d(192, 1), {behind}, Conv2d(192, 3, Padding = 1, Groups = 192), {behind}, ", 2))}{end}GlobalAvgPool2d, Flatten, Linear(64)";

    private static (string, string) Chain(string name, string head, string layers) => (name, $"[Network, {head}]\n[{layers}]\npublic partial class {name}Network;");

    private static (string, string) Steps(string name, string head, params string[] steps) => (name, $"[Network, {head}]\npublic partial class {name}Network\n{{\n    {string.Join("\n    ", steps)}\n}}");
}
