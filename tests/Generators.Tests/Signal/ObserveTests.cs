using TorchSharp;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>An observed forward pass is the forward pass, and shows each layer of the spec once.</summary>
[Collection(nameof(TorchCollection))]
public sealed class ObserveTests
{
    private const string Forms = """

        [Network, Input(1, 12, 12), HeNormal]
        [Conv2d(8, 3, Padding = 1), ReLU, BatchNorm2d, LeakyReLU, MaxPool2d(2), Dropout(0.25)]
        [Flatten, Linear(32), Hardtanh, ReLU6, Linear(4, Name = "Head"), Sigmoid]
        public partial class OnClass;

        [Network, Input("inputs", 3), Input("observer", 3)]
        public partial class ManyOfEach
        {
            [From("inputs"), Linear(3), Tanh, Linear(3)] public partial Sequential Same { get; }
            [From("observer"), Shared(nameof(Same)), ReLU] public partial Value Again { get; }
            [Output, Add(nameof(Same), nameof(Again)), ReLU] public partial Value Sum { get; }
            [Output, From(nameof(Again)), Linear(2)] public partial Linear Other { get; }
        }
        """;

    [Theory]
    [InlineData("OnClass")]
    [InlineData("ManyOfEach")]
    [InlineData("Net")]
    [InlineData("Residual")]
    public void Values_are_those_of_the_forward_pass(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using NetworkAssembly assembly = NetworkAssembly.Of("#pragma warning disable CS1591\nusing TorchSharp;\n" + BlockSource.Net + Forms);
        RunningNetwork running = assembly[name];
        using nn.Module network = running.CreateAny(seed: 1, dtype: ScalarType.Float32);
        AssertSame(running, network, ScalarType.Float32);
    }

    /// <summary>Requires the same outputs bit by bit, and every layer once, in order, with the shape that its spec says.</summary>
    internal static void AssertSame(RunningNetwork running, nn.Module network, ScalarType type)
    {
        Tensor[] inputs = [.. running.Spec.Inputs.Select(input => randn([2, .. input.Shape.Select(size => size!.Value)], type))];
        random.manual_seed(3);
        Tensor[] expected = running.Run(network, inputs);
        random.manual_seed(3);
        var seen = new List<(string Path, Tensor Value)>();
        Tensor[] actual = running.Observe(network, inputs, (path, value) => seen.Add((path, value)));

        Assert.Equal(running.Spec.Layers.Select(layer => $"{layer.Path} {string.Join('×', layer.OutputShape)}"),
            seen.Select(layer => $"{layer.Path} {string.Join('×', layer.Value.shape.Skip(1))}"));
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(Bits.Of(expected[i]), Bits.Of(actual[i]));
            Assert.Equal(Bits.Of(expected[i]), Bits.Of(seen.Single(layer => layer.Path == running.Spec.Outputs[i].Name).Value));
        }
    }
}
