using TypedNets.Generators.Tests.Running;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>
/// Predicted signals of layers that mix positions or steps against what is measured at ordinary widths: within 15 % forward and 30 % backward, and what
/// chance adds over a dozen networks.
/// </summary>
[Collection(nameof(TorchCollection))]
public sealed class MeasuredLayersTests
{
    private const int Networks = 12;

    [Theory]
    [InlineData("Input(24, 64)", "MultiheadAttention(4), LayerNorm, MultiheadAttention(2), Linear(64)")]
    [InlineData("Input(24, 64), XavierNormal", "MultiheadAttention(4, IsCausal = true), LayerNorm, Linear(64)")]
    [InlineData("Input(16, 64)", "TransformerEncoderLayer(4, DimFeedforward = 128), TransformerEncoderLayer(4, DimFeedforward = 128), Linear(64)")]
    [InlineData("Input(16, 64), XavierUniform", "TransformerEncoderLayer(4, DimFeedforward = 128, NormFirst = true), TransformerEncoderLayer(4, DimFeedforward = 128, NormFirst = true), Mean(1), Linear(64)")]
    [InlineData("Input(24, 64)", "Linear(64), LSTM(128), Linear(64)")]
    [InlineData("Input(16, 64), XavierNormal", "Linear(64), LSTM(96, Bidirectional = true, LastStep = true), Linear(64)")]
    [InlineData("Input(16, 64), XavierNormal", "Linear(64), GRU(128), Linear(64)")]
    [InlineData("Input(12, 128), Orthogonal", "Linear(128), RNN(128, LastStep = true), Linear(64)")]
    [InlineData("Input(128), LeCunNormal", "Linear(256), GLU, Linear(256), GLU, Linear(64)")]
    [InlineData("Input(128), LeCunNormal", "Linear(64), LogSoftmax(-1)")]
    [InlineData("Input(128), LeCunNormal(Gain = 0.5)", "Linear(64), Softmax(-1)")]
    [InlineData("Input(32, 6, 6), HeNormal", "Conv2d(64, 3, Padding = 1), ReLU, Upsample(ScaleFactor = 2), Conv2d(64, 3, Padding = 1)")]
    [InlineData("Input(64, 6, 6), HeNormal", "Conv2d(64, 3, Padding = 1), Upsample(ScaleFactor = 2, Mode = Interpolation.Bilinear), Conv2d(64, 3, Padding = 1)")]
    [InlineData("Input(64, 6, 6), HeNormal", "ReflectionPad2d(1), Conv2d(64, 3), ReLU, ZeroPad2d(2), Conv2d(64, 3), CircularPad2d(1), Conv2d(64, 3)")]
    [InlineData("Input(64, 6, 6), HeNormal", "Conv2d(128, 3, Padding = 1, PaddingMode = PaddingMode.Reflect), ReLU, Conv2d(128, 3, Padding = 1, PaddingMode = PaddingMode.Replicate), Flatten, Linear(64)")]
    public void Chains(string head, string layers) => Compare($"[Network, {head}]\n[{layers}]\npublic partial class Net;");

    [Fact]
    public void Tokens() => Compare("""
        [Network, Input(36, 96)]
        public partial class Net
        {
            [ClassToken] public partial Parameter Class { get; }
            [PositionEmbedding] public partial Parameter Position { get; }
            [LayerNorm, MultiheadAttention(4)] public partial Sequential Attention { get; }
            [Add(nameof(Attention), nameof(Position))] public partial Value Attended { get; }
            [LayerNorm, Linear(192), GELU, Linear(96)] public partial Sequential Perceptron { get; }
            [LayerScale(0.5)] public partial Parameter Scale { get; }
            [Add(nameof(Scale), nameof(Attended))] public partial Value Sum { get; }
            [LayerNorm, Select(1, 0), Linear(64)] public partial Sequential Head { get; }
        }
        """);

    /// <summary>
    /// Patches of few numbers lie in few directions, in which their shares in the gradient of a query add up; and a class token that begins at almost nothing has
    /// most of the gradient behind its normalisation.
    /// </summary>
    [Fact]
    public void Tokens_of_few_directions() => Compare("""
        [Network, Input(3, 16, 16)]
        public partial class Net
        {
            [Conv2d(96, 2, Stride = 2), Flatten(StartDim = 2), Transpose(1, 2)] public partial Conv2d Patches { get; }
            [ClassToken] public partial Parameter Class { get; }
            [PositionEmbedding] public partial Parameter Position { get; }
            [LayerNorm, MultiheadAttention(4)] public partial Sequential First { get; }
            [Add(nameof(First), nameof(Position))] public partial Value One { get; }
            [LayerNorm, MultiheadAttention(4)] public partial Sequential Second { get; }
            [Add(nameof(Second), nameof(One))] public partial Value Two { get; }
            [LayerNorm, Select(1, 0), Linear(64)] public partial Sequential Head { get; }
        }
        """);

    /// <summary>Positions have more in common than samples, and of samples nothing is said.</summary>
    [Fact]
    public void Attention_that_is_written_out() => Assert.Null(Compare("""
        [Network, Input(24, 64), LeCunNormal]
        public partial class Net
        {
            [From(Network.Input), Linear(64)] public partial Linear Query { get; }
            [From(Network.Input), Linear(64)] public partial Linear Key { get; }
            [From(Network.Input), Linear(64)] public partial Linear Value { get; }
            [From(nameof(Query), nameof(Key), nameof(Value)), ScaledDotProductAttention] public partial Value Attention { get; }
            [Linear(64)] public partial Linear Head { get; }
        }
        """).Rows[^1].Layer.Predicted!.Correlation);

    /// <summary>What a product makes of what is shared along edges is not followed.</summary>
    [Fact]
    public void Product_of_padded_maps()
    {
        SignalReport report = Compare("""
            [Network, Input(64, 6, 6), HeNormal]
            public partial class Net
            {
                [Conv2d(128, 3, Padding = 1), ReLU, Conv2d(128, 3, Padding = 1)] public partial Sequential One { get; }
                [From(Network.Input), Conv2d(128, 3, Padding = 1), Sigmoid] public partial Conv2d Other { get; }
                [Multiply(nameof(One), nameof(Other))] public partial Value Product { get; }
            }
            """);
        Assert.NotNull(report.Rows[^2].Layer.Predicted!.Correlation);
        Assert.Null(report.Rows[^1].Layer.Predicted!.Correlation);
        Assert.Null(report.Spec.CorrelationDepth);
    }

    /// <summary>Activations on the way around the branches, so that sums stay skewed and slopes go together.</summary>
    [Fact]
    public void Rectified_sums() => Compare($$"""
        [Network, Input(384), HeNormal]
        public partial class Net
        {
            [Linear(384)] public partial Linear S0 { get; }
            {{string.Join("\n    ", Enumerable.Range(1, 8).Select(i => $"[From(nameof(S{i - 1})), Linear(384), LayerNorm, ReLU, Linear(384), LayerNorm] public partial Sequential B{i} {{ get; }}\n    [Add(nameof(B{i}), nameof(S{i - 1})), ReLU] public partial Value S{i} {{ get; }}"))}}
            [Linear(256)] public partial Linear Head { get; }
        }
        """);

    /// <summary>Two samples through the same weights are not independent.</summary>
    [Fact]
    public void Shared_weights() => Compare("""
        [Network, Input("left", 256), Input("right", 256), HeNormal]
        public partial class Net
        {
            [From("left"), Linear(256), ReLU, Linear(256), ReLU, Linear(256)] public partial Sequential Encoder { get; }
            [From("right"), Shared(nameof(Encoder))] public partial Value Right { get; }
            [Multiply(nameof(Encoder), nameof(Right)), Linear(64)] public partial Linear Output { get; }
        }
        """);

    private static SignalReport Compare(string source)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(source);
        SignalReport report = assembly["Net"].Measure(new SignalProbe { Networks = Networks, BatchSize = 16 });
        foreach (SignalRow row in report.Rows)
        {
            PredictedSignal predicted = row.Layer.Predicted!;
            Assert.True(predicted.Reason is null, $"{row.Layer.Path} is unknown: {predicted.Reason}");
            Assert.True(predicted.Correlation is not { } correlation || Math.Abs(row.Correlation!.Value - correlation) <= 0.15, $"{row.Layer.Path} correlation: predicted {predicted.Correlation}, measured {row.Correlation}.");
            Check(row, "forward", predicted.Forward!.Value, row.Forward, 0.15);
            Check(row, "gradient", predicted.Gradient!.Value, row.Gradient!.Value, 0.3);
        }

        return report;
    }

    private static void Check(SignalRow row, string what, double predicted, Estimate measured, double tolerance) =>
        Assert.True(Math.Abs(measured.Mean - predicted) <= (tolerance * predicted) + (2 * measured.StandardError!.Value),
            $"{row.Layer.Path} {what}: predicted {predicted}, measured {measured.Mean} ± {measured.StandardError}.");
}
