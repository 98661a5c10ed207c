using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>Networks that learn from one initializer and not from another, at depths of tens of layers or of a hundred steps in time.</summary>
[Collection(nameof(TorchCollection))]
public sealed class DeepStartTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of($$"""
        {{DiagnosticSource.Head}}
        [Network, Input(16)]
        [{{string.Join(", ", Enumerable.Repeat("Linear(64), Sigmoid", 8))}}, Linear(4)]
        public partial class Sigmoids;

        [Network, Input(32, 8, 8)]
        [Conv2d(32, 3, Padding = 1), Tanh]
        public partial class Stage;

        {{Plain("Delta", "DeltaOrthogonal(Gain = 1.02)")}}
        {{Plain("He", "HeNormal")}}

        [Network, Input(100, 4), LeCunNormal]
        [RNN(32), Orthogonal(For = InitializerTarget.Recurrent), Select(1, -1), Linear(4)]
        public partial class Kept;

        [Network, Input(100, 4), LeCunNormal]
        [RNN(32), RandomNormal(0.01, For = InitializerTarget.Recurrent), Select(1, -1), Linear(4)]
        public partial class Forgotten;
        """);

    public void Dispose()
    {
        _scope.Dispose();
        _assembly.Dispose();
    }

    /// <summary>Kumar 2017: in a deep network of sigmoids Xavier's weights are too small by the factor 3.6.</summary>
    [Fact]
    public void Eight_layers_of_sigmoids_learn_by_Kumar_and_not_by_Xavier()
    {
        double Trained(Initializer initializer)
        {
            using nn.Module<Tensor, Tensor> network = _assembly["Sample.Sigmoids"].Create(seed: 1, initializer);
            return Trial.Run(network, optim.SGD(network.parameters(), 0.3, 0.9), step =>
            {
                using var generator = new Generator((ulong)step + 5);
                using var fixedGenerator = new Generator(0);
                Tensor inputs = randn([128, 16], generator: generator);
                return (inputs, inputs.matmul(randn([16, 4], generator: fixedGenerator)).argmax(1));
            }, 300).Accuracy;
        }

        Assert.InRange(Trained(Initializers.Kumar()), 0.65, 1);
        Assert.InRange(Trained(Initializers.XavierNormal()), 0, 0.45);
    }

    /// <summary>Xiao et al. 2018: deep convolutions of tanh without normalisation learn at the critical gain, where gain 5/3 is chaos.</summary>
    [Fact]
    public void Eighty_convolutions_learn_by_DeltaOrthogonal_and_not_by_He()
    {
        double Trained(string name)
        {
            using nn.Module<Tensor, Tensor> network = _assembly["Sample." + name].Create(seed: 1);
            return Trial.Run(network, optim.SGD(network.parameters(), 0.05, 0.9), Quadrants, 60).Accuracy;
        }

        Assert.InRange(Trained("Delta"), 0.85, 1);
        Assert.InRange(Trained("He"), 0, 0.45);
    }

    /// <summary>Saxe et al. 2014, Le et al. 2015: what came in the first of a hundred steps is known at the last.</summary>
    [Fact]
    public void A_recurrent_layer_remembers_by_Orthogonal_and_not_by_small_weights()
    {
        double Trained(string name)
        {
            using nn.Module<Tensor, Tensor> network = _assembly["Sample." + name].Create(seed: 2);
            return Trial.Run(network, optim.Adam(network.parameters(), 1e-3), step =>
            {
                using var generator = new Generator((ulong)step + 5);
                Tensor labels = randint(0, 4, [32], ScalarType.Int64, generator: generator), inputs = zeros(32, 100, 4);
                inputs[.., 0] = nn.functional.one_hot(labels, 4).to(ScalarType.Float32);
                return (inputs, labels);
            }, 200).Accuracy;
        }

        Assert.InRange(Trained("Kept"), 0.85, 1);
        Assert.InRange(Trained("Forgotten"), 0, 0.45);
    }

    private static string Plain(string name, string initializer) => $$"""
        [Network, Input(1, 8, 8), {{initializer}}]
        public partial class {{name}}
        {
            [Conv2d(32, 3, Padding = 1)] public partial Conv2d Stem { get; }
            [Block<Stage>(Repeat = 80)] public partial ModuleList<Stage> Stages { get; }
            [GlobalAvgPool2d, Flatten, Linear(4), Orthogonal] public partial Linear Head { get; }
        }

        """;

    /// <summary>Which quarter of an image of noise is brighter.</summary>
    private static (Tensor Inputs, Tensor Labels) Quadrants(int step)
    {
        using var generator = new Generator((ulong)step + 5);
        Tensor labels = randint(0, 4, [16], ScalarType.Int64, generator: generator);
        Tensor quarters = nn.functional.one_hot(labels, 4).to(ScalarType.Float32).view(16, 1, 2, 2);
        return (nn.functional.interpolate(quarters, [8, 8]) + (0.3 * randn([16, 1, 8, 8], generator: generator)), labels);
    }
}
