using TorchSharp;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>Lsuv, against what its paper says of it (Mishkin and Matas 2016) and against networks that it cannot scale.</summary>
[Collection(nameof(TorchCollection))]
public sealed class LsuvTests : IDisposable
{
    private const int Depth = 30;

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of($$"""
        [Network, Input(3, 12, 12), RandomNormal(0.01)]
        public partial class Cnn
        {
            [Conv2d(16, 3, Padding = 1)] public partial Conv2d First { get; }
            [BatchNorm2d, ReLU] public partial BatchNorm2d Norm { get; }
            [Block<Branch>] public partial Branch Inner { get; }
            [Conv2d(24, 3, Stride = 2), GELU, Dropout(0.3)] public partial Conv2d Second { get; }
            [ConvTranspose2d(8, 3), Tanh, Flatten] public partial ConvTranspose2d Third { get; }
            [Linear(40), Sigmoid] public partial Linear Fourth { get; }
            [Linear(10)] public partial Linear Head { get; }
        }

        [Network, Input(16, 12, 12)]
        public partial class Branch
        {
            [Conv2d(16, 3, Padding = 1)] public partial Conv2d Conv { get; }
            [Add(nameof(Conv), Network.Input), SiLU] public partial Value Sum { get; }
        }

        [Network, Input(256), HeNormal]
        [Linear(256), ReLU, Linear(256), ReLU, Linear(256)]
        public partial class Predicted;

        [Network, Input(32), RandomNormal(0.3), RandomNormal(0.5, For = InitializerTarget.Bias)]
        [Linear(64), Tanh, Linear(64), Tanh, Linear(8)]
        public partial class Biased;

        [Network, Input(32), HeNormal]
        [Linear(64), Linear(8), RandomNormal(5, For = InitializerTarget.Bias)]
        public partial class Spread;

        [Network, Input(32), HeNormal]
        [Linear(64), ReLU, Linear(8), Zeros]
        public partial class Zero;

        [Network, Input(5, 8)]
        [LSTM(8)]
        public partial class Recurrent;

        [Network, Input(16), RandomNormal(0.01)]
        [{{string.Join(", ", Enumerable.Repeat("Linear(64), SELU", Depth))}}, Linear(4)]
        public partial class Deep;
        """);

    public void Dispose()
    {
        _scope.Dispose();
        _assembly.Dispose();
    }

    /// <summary>Section 3.1: the variance of each layer's output is 1 after at most 10 tries; in eval mode, so that another pass is the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_layer_has_unit_variance_within_ten_passes(bool orthonormal)
    {
        RunningNetwork running = _assembly["Cnn"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        network.eval();
        manual_seed(1);
        Tensor batch = (2 * randn(32, 3, 12, 12)) + 1;

        LsuvReport report = running.Scale(new Lsuv { Orthonormal = orthonormal }, network, batch);

        Assert.Equal(["first", "inner.conv", "second", "third", "fourth", "head"], report.Rows.Select(row => row.Layer.Path));
        Assert.True(report.IsUnitVariance);
        Assert.All(report.Rows, row => Assert.InRange(row.Passes, 0, 10));
        Assert.All(report.Rows, row => Assert.InRange(row.StdBefore, orthonormal ? 0.01 : 1e-6, orthonormal ? 10 : 0.9));
        var seen = new Dictionary<string, double>();
        using (no_grad())
            running.Observe(network, [batch], (path, output) => seen[path] = output.std(unbiased: false).item<float>());
        Assert.All(report.Rows, row => Assert.Equal(1, seen[row.Layer.Path], 0.1));
        Assert.All(report.Rows, row => Assert.Equal(row.StdAfter, seen[row.Layer.Path], 1e-4));
    }

    /// <summary>Without biases one pass scales all layers, whatever their number, and a second finds nothing to do.</summary>
    [Fact]
    public void One_pass_scales_all_layers_of_a_deep_network()
    {
        RunningNetwork running = _assembly["Deep"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        manual_seed(1);

        LsuvReport report = running.Scale(new Lsuv { Tolerance = 1e-3 }, network, randn(64, 16));

        Assert.Equal(Depth + 1, report.Rows.Count);
        Assert.All(report.Rows, row => Assert.Equal(1, row.Passes));
        Assert.All(report.Rows, row => Assert.Equal(1, row.StdAfter, 1e-3));
    }

    [Fact]
    public void Biases_take_more_passes()
    {
        RunningNetwork running = _assembly["Biased"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        manual_seed(1);
        byte[] bias = Bits.Of(network.get_parameter("linear2.bias")!);

        LsuvReport report = running.Scale(new Lsuv { Tolerance = 0.01 }, network, randn(64, 32));

        Assert.True(report.IsUnitVariance);
        Assert.Contains(report.Rows, row => row.Passes > 1);
        Assert.Equal(bias, Bits.Of(network.get_parameter("linear2.bias")!));
        Assert.All(running.Scale(new Lsuv { Tolerance = 0.01, MaxPasses = 1 }, network, randn(64, 32)).Rows, row => Assert.InRange(row.Passes, 0, 1));
    }

    [Fact]
    public void What_cannot_be_reached_is_said()
    {
        RunningNetwork running = _assembly["Spread"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);

        LsuvReport report = running.Scale(new Lsuv(), network, randn(64, 32));

        Assert.False(report.IsUnitVariance);
        Assert.Equal([true, false], report.Rows.Select(row => row.IsUnitVariance));
        Assert.Equal(10, report.Rows[1].Passes);
        Assert.Contains("Spread: 1 of 2 layers at unit variance\n", report.ToString());
        Assert.Contains("not reached: its bias alone spreads the output", report.ToString());
    }

    /// <summary>On noise theory is right, on data of another scale it is wrong by the square of the scale.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Prediction_and_measurement_stand_side_by_side(double scale)
    {
        RunningNetwork running = _assembly["Predicted"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        manual_seed(1);

        LsuvReport report = running.Scale(new Lsuv(), network, scale * randn(128, 256));

        Assert.Equal([2, 2, 1], report.Rows.Select(row => row.Predicted!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(report.Rows, row => Assert.Equal(scale * scale, row.Ratio!.Value, 0.2 * scale * scale));
        Assert.Contains("Layer    Kind    Std before  Std after  Passes  Predicted  Measured", report.ToString());
    }

    /// <summary>A network that was built with another initializer than it declares.</summary>
    [Fact]
    public void The_prediction_is_for_what_the_network_was_built_with()
    {
        RunningNetwork running = _assembly["Predicted"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1, Initializers.RandomNormal(0.125));
        manual_seed(1);

        LsuvReport report = running.Scale(new Lsuv { Initializer = Initializers.RandomNormal(0.125) }, network, randn(128, 256));

        Assert.Equal([4, 8, 16], report.Rows.Select(row => row.Predicted!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(report.Rows, row => Assert.Equal(1, row.Ratio!.Value, 0.2));
    }

    [Fact]
    public void All_but_the_weights_stays_as_it_was()
    {
        RunningNetwork running = _assembly["Cnn"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        manual_seed(1);
        Tensor batch = randn(8, 3, 12, 12);
        byte[][] Rest() => [.. network.state_dict().Where(pair => !pair.Key.EndsWith("weight", StringComparison.Ordinal)).Select(pair => Bits.Of(pair.Value)), Bits.Of(get_rng_state()), Bits.Of(batch)];
        byte[][] before = Rest();

        LsuvReport report = running.Scale(new Lsuv(), network, batch);

        Assert.True(network.training);
        Assert.True(report.IsUnitVariance);
        Assert.Equal(before, Rest());
        Assert.All(network.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    [Fact]
    public void A_layer_that_cannot_be_scaled_is_named_and_nothing_changed()
    {
        RunningNetwork running = _assembly["Zero"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        byte[] before = Bits.Of(network.get_parameter("linear1.weight")!);

        Assert.Contains("layer 'linear2' puts out the same number everywhere", Assert.Throws<InitializerException>(() => running.Scale(new Lsuv(), network, randn(16, 32))).Message);
        Assert.Contains("layer 'linear1' puts out numbers that are not finite", Assert.Throws<InitializerException>(() => running.Scale(new Lsuv(), network, full(16, 32, float.NaN))).Message);
        Assert.Equal(before, Bits.Of(network.get_parameter("linear1.weight")!));
        Assert.Contains("Zero: input 'input' must be N×32", Assert.Throws<NetworkInputException>(() => running.Scale(new Lsuv(), network, randn(16, 31))).Message);
        Assert.Contains("Zero has 1 inputs (input), but 0 are given", Assert.Throws<ArgumentException>(() => running.Scale(new Lsuv(), network)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => running.Scale(new Lsuv { Tolerance = 0 }, network, randn(16, 32)));
        Assert.Throws<ArgumentOutOfRangeException>(() => running.Scale(new Lsuv { MaxPasses = 0 }, network, randn(16, 32)));
        using nn.Module<Tensor, Tensor> recurrent = _assembly["Recurrent"].Create(seed: 1);
        Assert.Contains("no fully connected or convolutional layer", Assert.Throws<ArgumentException>(() => _assembly["Recurrent"].Scale(new Lsuv(), recurrent, randn(2, 5, 8))).Message);
    }

    /// <summary>Section 4: networks train that do not from weights of N(0, 0.01²); here 30 layers.</summary>
    [Fact]
    public void A_deep_network_trains_that_does_not_without_it()
    {
        RunningNetwork running = _assembly["Deep"];
        Tensor[] inputs = [.. Enumerable.Range(0, 60).Select(i => running.Input(64, seed: i + 1))];
        double[] accuracies = [.. new[] { false, true }.Select(isScaled =>
        {
            using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
            if (isScaled)
                running.Scale(new Lsuv { Orthonormal = true }, network, inputs[0]);
            return Trial.Run(network, optim.SGD(network.parameters(), 0.02, 0.9), step => (inputs[step % 60], inputs[step % 60].narrow(1, 0, 4).argmax(1)), 200).Accuracy;
        })];
        Assert.InRange(accuracies[0], 0, 0.5);
        Assert.InRange(accuracies[1], 0.85, 1);
    }
}
