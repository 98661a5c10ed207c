using TypedNets.Generators.Tests.Graphs;
using TypedNets.Generators.Tests.Running;

namespace TypedNets.Generators.Tests.Mutations;

/// <summary>The valid networks that are mutated.</summary>
internal static class MutantSources
{
    private static readonly string[] s_zoo =
        ["LeNet5", "Perceptron", "Siamese", "CharLstm", "ConvAutoencoder", "AllCnn"];

    /// <summary>Networks of the zoo, of every layer kind, of blocks, and random graphs; each of the four sorts as often as the others.</summary>
    public static string Draw(Random random) => random.Next(4) switch
    {
        0 => Zoo(s_zoo[random.Next(s_zoo.Length)]),
        1 => Layers(LayerNetworks.Cases[random.Next(LayerNetworks.Cases.Count)]),
        2 => s_written[random.Next(s_written.Length)],
        _ => new RandomGraph(random.Next(1000)).Text("Graph"),
    };

    /// <summary>Those that no other test runs, and a few random graphs.</summary>
    public static IEnumerable<string> Unedited =>
        [.. s_zoo.Select(Zoo), .. s_written, .. Enumerable.Range(0, 10).Select(seed => new RandomGraph(seed).Text("Graph"))];

    private static string Layers(LayerCase layers) => $"[Network, Input({layers.Input})]\n[{layers.Attributes}]\npublic partial class Net;\n";

    private static string Zoo(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Torchvision", "networks", name + ".cs"))
        .ReplaceLineEndings("\n").Replace("namespace Zoo.Networks;", "", StringComparison.Ordinal);

    private static readonly string[] s_written =
    [
        DiagnosticSource.OnClass,
        DiagnosticSource.OnProperties,

        // What a module of an author's own puts out is the author's word, which no compiler can doubt.
        BlockSource.Net[..BlockSource.Net.IndexOf("public static class Use", StringComparison.Ordinal)].Replace("Layer<Scale>(0.5, OutputShape = [32])", "Layer<Scale>(0.5)", StringComparison.Ordinal),
        """
        [Network, Input(3, 8, 8), HeNormal(Mode = FanMode.FanOut)]
        public partial class Net
        {
            [Conv2d(8, 3, Padding = 1, Bias = false)] public partial Conv2d Conv1 { get; }
            [BatchNorm2d, ReLU] public partial BatchNorm2d Bn1 { get; }
            [Block<Basic>(8, Repeat = 2)] public partial ModuleList<Basic> Layer1 { get; }
            [Block<Basic>(16, 2), Block<Basic>(16)] public partial ModuleList<Basic> Layer2 { get; }
            [GlobalAvgPool2d, Flatten, Linear(4)] public partial Linear Fc { get; }
        }

        [Network, Input(4, 8, 8)]
        public partial class Basic
        {
            [Parameter] private const int Width = 4;
            [Parameter] private const int Stride = 1;

            [Conv2d(Width, 3, Stride = Stride, Padding = 1, Bias = false)] public partial Conv2d Conv1 { get; }
            [BatchNorm2d, ReLU] public partial BatchNorm2d Bn1 { get; }
            [Conv2d(Width, 3, Padding = 1, Bias = false)] public partial Conv2d Conv2 { get; }
            [BatchNorm2d] public partial BatchNorm2d Bn2 { get; }
            [From(Network.Input, UnlessShapedLike = nameof(Bn2)), Conv2d(Width, 1, Stride = Stride, Bias = false), BatchNorm2d] public partial Sequential Downsample { get; }
            [Add(nameof(Bn2), nameof(Downsample)), ReLU] public partial Value Output { get; }
        }
        """,
        """
        [Network, Input("image", 3, 8, 8), Input("text", 6, DType = DType.Int64)]
        public partial class Net
        {
            [From("image"), Conv2d(8, 3, Padding = 1), GroupNorm(4), SiLU, MaxPool2d(2)] public partial Sequential Eye { get; }
            [Conv2d(8, 3, Padding = 1, Groups = 4), InstanceNorm2d, GELU] public partial Sequential Inner { get; }
            [Add(nameof(Eye), nameof(Inner)), ConvTranspose2d(4, 4, Stride = 2, Padding = 1)] public partial ConvTranspose2d Up { get; }
            [Concat("image", nameof(Up)), Conv2d(2, 1), Flatten, Linear(12)] public partial Sequential Seen { get; }
            [From("text"), Embedding(20, 12)] public partial Embedding Tokens { get; }
            [PositionEmbedding] public partial Parameter Positions { get; }
            [TransformerEncoderLayer(3, DimFeedforward = 16)] public partial TransformerEncoderLayer Encoder { get; }
            [LSTM(6, Bidirectional = true), Select(1, 0)] public partial LSTM Read { get; }
            [Multiply(nameof(Seen), nameof(Read)), LayerNorm, Dropout(0.1), Linear(3), LogSoftmax(1)] public partial Sequential Head { get; }
        }
        """,
        """
        [Network, Input(4, 16), XavierUniform]
        [Conv1d(8, 3, Padding = Pad.Same, PaddingMode = PaddingMode.Circular), BatchNorm1d, Tanh]
        [Conv1d(8, 3, Stride = 2, Padding = 1, Dilation = 2), InstanceNorm1d(Affine = true), LeakyReLU(NegativeSlope = 0.2)]
        [AvgPool1d(2), Transpose(1, 2), GRU(5), LayerNorm, Linear(4, Bias = false), PReLU]
        [Flatten, BatchNorm1d, Linear(3, Name = "Head"), Softmax(1)]
        public partial class Net;
        """,
        """
        [Network, Input(2, 4, 6, 6)]
        [Conv3d(4, [3, 3, 3], Paddings = [1, 1, 1]), BatchNorm3d, ReLU, MaxPool3d([2, 2, 2])]
        [Conv3d(6, 2, Stride = 2, Padding = 1), LocalResponseNorm(2), ELU, AdaptiveAvgPool3d([1, 2, 2])]
        [Flatten(StartDim = 2), ReflectionPad1d(1), Upsample(ScaleFactor = 2), Transpose(1, 2), Linear(5), ReLU6, MultiheadAttention(5)]
        [Mean(1), Unflatten(1, [1, 5]), Conv1d(2, 2), Flatten, Bilinear(3)]
        public partial class Net;
        """,
    ];
}
