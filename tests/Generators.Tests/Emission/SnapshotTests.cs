using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedNets.Generators.Tests.Emission;

/// <summary>The text of generated files, for people to review.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void LayersOnTheClass() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(1, 28, 28), HeNormal]
        [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Flatten, Linear(128), ReLU, Dropout(0.25)]
        [Linear(10, Name = "Head")]
        public partial class SmallCnn;
        """));

    [Fact]
    public void LayersOnProperties() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(1, 28, 28), HeNormal]
        public partial class SmallCnn
        {
            [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)] public partial Conv2d Conv1 { get; }
            [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)] public partial Conv2d Conv2 { get; }
            [Flatten, Linear(128), ReLU, Dropout(0.25)] public partial Linear Linear1 { get; }
            [Linear(10)] public partial Linear Head { get; }
        }
        """));

    [Fact]
    public void Blocks() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(8, 4, 4)]
        public partial class Residual
        {
            [Parameter] private const int Width = 8;
            [Parameter] private const int Stride = 1;

            [Conv2d(Width, 3, Stride = Stride, Padding = 1), ReLU] public partial Conv2d Conv { get; }
            [LayerScale] public partial Parameter Scale { get; }
            [From(Network.Input, UnlessShapedLike = nameof(Scale)), Conv2d(Width, 1, Stride = Stride)] public partial Sequential Short { get; }
            [Add(nameof(Scale), nameof(Short)), ReLU] public partial Value Output { get; }
        }

        [Network, Input("left", 3, 8, 8), Input("right", 3, 8, 8), HeNormal]
        public partial class Twins
        {
            [From("left"), Conv2d(8, 3, Padding = 1), Block<Residual>(16, 2)] public partial Sequential Encoder { get; }
            [Block<Residual>(16, Repeat = 2)] public partial ModuleList<Residual> Left { get; }
            [From("right"), Shared(nameof(Encoder)), Shared(nameof(Left))] public partial Value Right { get; }
            [Concat(nameof(Left), nameof(Right)), GlobalAvgPool2d, Flatten, Linear(2)] public partial Linear Head { get; }
        }
        """));

    [Fact]
    public void Semantics() => Snapshot.Verify(GeneratorRun.Of("""
        [Network(Semantics = InitializerSemantics.Keras), Input(4, 8, 8), Orthogonal]
        public partial class FromKeras
        {
            [Conv2d(8, 3, Groups = 4), ReLU] public partial Conv2d Depthwise { get; }
            [Flatten, Linear(10), HeNormal] public partial Linear Head { get; }
        }
        """));

    [Fact]
    public void NormalisedSteps() => Snapshot.Verify(GeneratorRun.Of("""
        /// <summary>A network of steps.</summary>
        [Network, Input(3, 16, 16), HeNormal]
        public partial class Steps
        {
            /// <summary>Two convolutions.</summary>
            [Conv2d(8, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU, Conv2d(8, 3, Padding = 1, Bias = false), BatchNorm2d(Eps = 1e-3)]
            public partial Sequential Stem { get; }

            [PReLU(NumParameters = 8)] public partial PReLU Slope { get; }

            /// <summary>What the head reads.</summary>
            /// <remarks>The author's own remarks stay alone.</remarks>
            [GlobalAvgPool2d, Flatten] public partial Value Features { get; }

            [LayerNorm, Name("norm")] internal partial LayerNorm StemNorm { get; }

            [Linear(10), Name("fc.weights")] protected partial Linear Head { get; }
        }
        """));

    [Fact]
    public void Graphs() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input("image", 3, 32, 32), Input("prior", 8), HeNormal]
        public partial class TwoHeads
        {
            [From("image"), Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU] public partial Sequential Stem { get; }
            [Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm2d] public partial Sequential Branch { get; }
            [Add(nameof(Branch), nameof(Stem)), ReLU, GlobalAvgPool2d, Flatten] public partial Value Features { get; }
            [Concat(nameof(Features), "prior"), Linear(8), ReLU] public partial Linear Mixed { get; }
            [Output, Linear(10)] public partial Linear Logits { get; }
            [Output, From(nameof(Mixed)), Linear(1), Sigmoid] public partial Linear Confidence { get; }
        }
        """));

    [Fact]
    public void Sequences() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(64, DType = DType.Int64), XavierUniform]
        public partial class CharLstm
        {
            [Embedding(80, 32, PaddingIdx = 0)] public partial Embedding Tokens { get; }
            [LSTM(128, NumLayers = 2, Dropout = 0.1)] public partial LSTM Lstm { get; }
            [RNN(16, Nonlinearity = Nonlinearity.ReLU, LastStep = true), ReLU, Linear(80)] public partial Sequential Head { get; }
        }
        """));

    [Theory]
    [InlineData("RandomNormal(0.01)")]
    [InlineData("RandomUniform(-0.1, 0.1)")]
    [InlineData("XavierNormal")]
    [InlineData("XavierUniform(Gain = 2)")]
    [InlineData("HeNormal(Mode = FanMode.FanOut)")]
    [InlineData("HeUniform(Fans = FanConvention.Effective)")]
    [InlineData("LeCunNormal")]
    [InlineData("LeCunUniform")]
    [InlineData("Orthogonal")]
    [InlineData("TruncatedNormal(0.02)")]
    [InlineData("VarianceScaling(2, Mode = FanMode.FanAverage, Distribution = Distribution.Uniform)")]
    [InlineData("Dirac")]
    [InlineData("DeltaOrthogonal")]
    [InlineData("ZerO")]
    [InlineData("HighPass(Correlation = 0.75)")]
    [InlineData("Constant(0.5)")]
    [InlineData("Zeros")]
    [InlineData("Ones")]
    [InlineData("TorchDefault")]
    public void Initializer(string initializer) => Snapshot.Verify(GeneratorRun.Of($$"""
        [Network, Input(4, 8), {{initializer}}]
        [Conv1d(4, 3), ReLU]
        public partial class Started;
        """), method: $"{nameof(Initializer)}_{initializer.Split('(')[0]}");

    [Fact]
    public void NoSnapshotIsWithoutItsTest()
    {
        HashSet<string> tests = [];
        foreach (MethodInfo method in typeof(SnapshotTests).GetMethods())
        {
            tests.Add(method.Name);
            foreach (InlineDataAttribute data in method.GetCustomAttributes<InlineDataAttribute>())
                tests.Add($"{method.Name}_{((string)data.Data[0]!).Split('(')[0]}");
        }

        string folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Snapshots");
        Assert.Empty(Directory.GetFiles(folder, "*.verified.cs").Select(file => Path.GetFileName(file).Split('.', '#')[1]).Except(tests));
    }

    [Fact]
    public void InitializerScopes() => Snapshot.Verify(GeneratorRun.Of("""
        [assembly: XavierNormal]
        [assembly: Constant(0.1, For = InitializerTarget.Bias)]

        namespace My.Networks;

        /// <summary>All weights alike.</summary>
        public sealed class AllAlike : Initializer
        {
            /// <inheritdoc/>
            public override void Fill(TorchSharp.torch.Tensor tensor, TypedNets.Analysis.ParameterSite site, TorchSharp.torch.Generator generator) =>
                tensor.fill_(1 / site.Fans!.Value.In);
        }

        [Network, Input(6)]
        public partial class FromAssembly
        {
            [Linear(6), ReLU] public partial Linear Outer { get; }
            [Linear(6), Identity] public partial Linear Inner { get; }
            [Linear(6), Initializer<AllAlike>] public partial Linear Own { get; }
            [Linear(2), Orthogonal(Gain = 0.5), RandomUniform(-1, 1, For = InitializerTarget.Bias)] public partial Linear Both { get; }
        }

        [Network, Input(6), LeCunUniform]
        [Linear(3), SELU, Linear(2), Zeros, Linear(2), Sparse(0.5)]
        public partial class FromClass;
        """));

    [Fact]
    public void NestedClass() => Snapshot.Verify(GeneratorRun.Of("""
        namespace My.Networks
        {
            internal static partial class Zoo
            {
                internal partial record struct Inner
                {
                    [Network, Input(4)]
                    [Linear(2)]
                    internal sealed partial class Tiny;
                }
            }
        }
        """));

    [Fact]
    public void UnknownLength() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input("signal", 3, Dim.Any)]
        [Conv1d(8, 5, Padding = 2), GELU(Approximate = GeluApproximation.Tanh), MaxPool1d(2)]
        [Conv1d(8, [3], Strides = [2]), Softplus(Beta = 2), AdaptiveMaxPool1d(4), Flatten, Linear(2), LogSoftmax(1)]
        public partial class Signal;
        """));

    [Fact]
    public void Axes() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(2, 12, 16)]
        [Conv2d(4, [3, 5], Strides = [1, 2], Paddings = [1, 2], PaddingMode = PaddingMode.Reflect), Hardtanh(MinVal = double.NegativeInfinity, MaxVal = 3)]
        [Conv2d(4, 3, Padding = Pad.Same, Dilation = 2, Groups = 2, PaddingMode = PaddingMode.Circular), RReLU]
        [MaxPool2d([3, 2], Strides = [2, 1], CeilMode = true), AvgPool2d(2, Stride = 1, Padding = 1, CountIncludePad = false)]
        [AdaptiveAvgPool2d([3, Dim.Same]), Softmax2d]
        public partial class Axes;
        """));

    [Fact]
    public void AttentionAndLearnedValues() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(3, 8, 8), HeNormal]
        public partial class Vision
        {
            [Conv2d(8, 4, Stride = 4), Flatten(StartDim = 2), Transpose(1, 2)] public partial Conv2d ConvProj { get; }
            [ClassToken] public partial Parameter ClassToken { get; }
            [PositionEmbedding, Name("encoder.pos_embedding")] public partial Parameter Positions { get; }
            [TransformerEncoderLayer(2, DimFeedforward = 16, Activation = TransformerActivation.Gelu, NormFirst = true), Name("encoder.layer")]
            public partial TransformerEncoderLayer Encoder { get; }
            [LayerScale] public partial Parameter Scale { get; }
            [MultiheadAttention(2), Bilinear(2), ScaledDotProductAttention(DropoutP = 0.1)] public partial Sequential Head { get; }
        }
        """));

    [Fact]
    public void BrokenNetworks() => Snapshot.Verify(GeneratorRun.Of("""
        [Network, Input(1, 28, 28)]
        [Conv2d(8, 3, Groups = 3), ReLU, Flatten, Linear(10, Name = "Head")]
        public partial class OnTheClass;

        namespace Nets
        {
            [Network, Input(1, 28, 28)]
            public partial class OnProperties
            {
                /// <summary>The first layer.</summary>
                [Conv2d(8, 30)] public partial Conv2d Stem { get; }

                [ReLU] public partial Value Last { get; }
            }
        }
        """));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
