using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>UnitVariance: each weighted layer puts out a second moment of one, whatever stands before it.</summary>
[Collection(nameof(TorchCollection))]
public sealed class UnitVarianceTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string> Networks =>
    [
        "[Network, Input(64, 12, 12), {0}]\n[Conv2d(64, 3, Padding = 1), GELU, Conv2d(96, 5, Padding = 2, Stride = 2), SiLU, MaxPool2d(2), Conv2d(48, 3, Padding = 1), Tanh, Flatten, Linear(64), ReLU, Linear(32)]\npublic partial class Net;",
        "[Network, Input(48, 8, 8), {0}]\n[ConvTranspose2d(48, 4, Stride = 2, Padding = 1), ReLU, Conv2d(48, 3, Padding = 1, Groups = 4), ELU, AvgPool2d(2), Conv2d(64, 1), BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten, Linear(64)]\npublic partial class Net;",
        "[Network, Input(24, 64), {0}]\n[MultiheadAttention(4), Linear(64), GELU, Linear(64), MultiheadAttention(8), Linear(32)]\npublic partial class Net;",
        """
        [Network, Input(256), {0}]
        public partial class Net
        {
            [Linear(256), ReLU, Linear(256)] public partial Sequential A { get; }
            [Add(nameof(A), Network.Input)] public partial Value B { get; }
            [LayerNorm, Linear(256), GELU, Linear(256)] public partial Sequential C { get; }
            [Add(nameof(C), nameof(B))] public partial Value D { get; }
            [Concat(nameof(D), nameof(C)), Tanh, Linear(128)] public partial Linear E { get; }
        }
        """,
    ];

    [Theory, MemberData(nameof(Networks))]
    public void Each_weighted_layer_puts_out_one(string source)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(source.Replace("{0}", "UnitVariance", StringComparison.Ordinal));
        RunningNetwork running = assembly["Net"];
        SignalReport report = running.Measure(new SignalProbe());
        Assert.All(report.Rows.Where(row => row.Layer.Parameters.Any(parameter => parameter.Role == ParameterRole.Weight)), row =>
        {
            Assert.Equal(1, row.Layer.Predicted!.Forward!.Value, 1e-3);
            Assert.True(Math.Abs(row.Forward.Mean - 1) < 0.15, $"{row.Layer.Path}: {row.Forward.Mean}\n{report}");
        });
    }

    /// <summary>What the compiler finds is found from the spec too, by a network that was compiled with another initializer.</summary>
    [Theory, MemberData(nameof(Networks))]
    public void Given_at_construction_it_draws_the_same(string source)
    {
        using NetworkAssembly declared = NetworkAssembly.Of(source.Replace("{0}", "UnitVariance(Scale = 2)", StringComparison.Ordinal)),
            replaced = NetworkAssembly.Of(source.Replace("{0}", "HeNormal", StringComparison.Ordinal));
        using nn.Module<Tensor, Tensor> one = declared["Net"].Create(seed: 7), other = replaced["Net"].Create(seed: 7, Initializers.UnitVariance(2));
        Assert.All(one.named_parameters(), pair => Assert.Equal(Bits.Of(pair.parameter), Bits.Of(other.get_parameter(pair.name)!)));
    }

    [Fact]
    public void Scale_must_be_positive() =>
        Assert.Contains("Scale must be positive, but is -1", Assert.Throws<ArgumentException>(() => Initializers.UnitVariance(-1)).Message);
}
