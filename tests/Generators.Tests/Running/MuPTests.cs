using TorchSharp;
using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>muP, against what its paper claims: nothing in a network grows or vanishes with its width (Yang et al. 2022).</summary>
[Collection(nameof(TorchCollection))]
public sealed class MuPTests : IDisposable
{
    private const int Base = 64;
    private static readonly int[] s_widths = [64, 128, 256, 512, 1024];

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of(DiagnosticSource.Head + string.Concat(s_widths.Select(width => $$"""

        [Network, Input(32), MuP({{Base}})]
        [Linear({{width}}), Tanh, Linear({{width}}), Tanh, Linear({{width}}), Tanh, Linear(10)]
        public partial class Net{{width}};

        """)) + """
        [Network, Input(7, DType = DType.Int64), MuP(4)]
        [Embedding(20, 16), LSTM(16), Select(1, -1), LayerNorm, Linear(3)]
        public partial class Tokens;

        [Network, Input(3, 8, 8), MuP(8)]
        [Conv2d(16, 3), BatchNorm2d, ReLU, Conv2d(16, 3), ReLU, ConvTranspose2d(2, 3)]
        public partial class Images;

        [Network, Input(8), MuP(8)]
        [Linear(4)]
        public partial class Single;

        [Network, Input(8)]
        public partial class Heads
        {
            [Linear(16)] public partial Linear Stem { get; }
            [Linear(2), Output] public partial Linear Narrow { get; }
            [From(nameof(Stem)), Linear(32)] public partial Linear Wider { get; }
            [Linear(2), Output] public partial Linear Wide { get; }
        }
        """);

    public void Dispose()
    {
        _scope.Dispose();
        _assembly.Dispose();
    }

    /// <summary>
    /// The coordinate check (appendix D.1): how much each activation changes in five steps of Adam, at widths 64 to 1024. With one learning
    /// rate for all and the usual start it grows in proportion to the width.
    /// </summary>
    [Fact]
    public void What_a_step_changes_does_not_grow_with_the_width()
    {
        double[][] muP = [.. s_widths.Select(width => Changes(width, isMuP: true))], usual = [.. s_widths.Select(width => Changes(width, isMuP: false))];
        for (int layer = 0; layer < 4; layer++)
            Assert.InRange(muP.Max(changes => changes[layer]) / muP.Min(changes => changes[layer]), 1, 2);

        // The first layer reads an input of fixed size, so that nothing is wrong with it; the logits grow the most.
        Assert.InRange(usual[^1][3] / usual[0][3], 6, 1000);
    }

    /// <summary>At the start the logits fall as 1/√width, since the readout's variance falls as 1/width², and nothing else changes.</summary>
    [Fact]
    public void Only_the_readout_starts_smaller()
    {
        foreach (int width in s_widths)
        {
            ParameterSpec[] weights = [.. _assembly[$"Sample.Net{width}"].Spec.Layers.SelectMany(layer => layer.Parameters).Where(parameter => parameter.Role == ParameterRole.Weight)];
            double gain = 5.0 / 3;
            Assert.Equal([gain / Math.Sqrt(32), gain / Math.Sqrt(width), gain / Math.Sqrt(width), Math.Sqrt(Base) / width], weights.Select(weight => weight.Std!.Value), (a, b) => Math.Abs(a - b) < 1e-12);
        }
    }

    /// <summary>A learning rate that suits width 64 suits width 1024, where without muP it does not.</summary>
    [Fact]
    public void A_learning_rate_found_on_a_narrow_network_trains_a_wide_one()
    {
        double Trained(int width, bool isMuP)
        {
            using nn.Module<Tensor, Tensor> network = Create(width, isMuP);
            return Trial.Run(network, Optimizer(width, network, isMuP, 0.03), Batch, 40).Loss;
        }

        double chance = Math.Log(10);
        Assert.InRange(Trained(64, isMuP: true), 0, 0.7 * chance);
        Assert.InRange(Trained(1024, isMuP: true), 0, 0.5 * chance);
        Assert.InRange(Trained(1024, isMuP: false), chance, 1000);
    }

    /// <summary>A step of the trainer with these groups is one of their optimiser.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_trainer_takes_its_groups(bool isAdam)
    {
        OptimizerRule rule = isAdam ? new Adam(0.01, WeightDecay: 0.1) : new Sgd(0.01, WeightDecay: 0.1);
        RunningNetwork running = _assembly["Sample.Net256"];
        (Tensor inputs, Tensor labels) = Batch(0);
        using nn.Module<Tensor, Tensor> trained = running.Create(seed: 1), twin = running.Create(seed: 1);
        using var data = new Dataset("batch", inputs, labels, [.. Enumerable.Range(0, 10).Select(i => $"{i}")]);
        new Trainer { Optimizer = rule, Groups = running.Groups(trained, rule, Base), BatchSize = data.Count, Steps = 1 }.Fit(trained, data, TestContext.Current.CancellationToken);

        using optim.Optimizer optimizer = running.Optimizer(twin, rule, Base);
        nn.functional.cross_entropy(twin.call(inputs), labels).backward();
        optimizer.step();
        foreach (((string name, TorchSharp.Modules.Parameter ours), (_, TorchSharp.Modules.Parameter theirs)) in trained.named_parameters().Zip(twin.named_parameters()))
            Assert.True(ours.allclose(theirs, 1e-4, 1e-5), name);
    }

    /// <summary>Table 3, r = 4, with the factor 1/r of the package in the readout.</summary>
    [Theory]
    [InlineData("Tokens", true, "0.25: lstm1.weight_ih_l0 lstm1.weight_hh_l0 linear1.weight | 1: embedding1.weight lstm1.bias_ih_l0 lstm1.bias_hh_l0 layer_norm1.weight layer_norm1.bias linear1.bias")]
    [InlineData("Tokens", false, "0.25: linear1.weight | 1: lstm1.weight_ih_l0 lstm1.weight_hh_l0 linear1.bias | 4: embedding1.weight lstm1.bias_ih_l0 lstm1.bias_hh_l0 layer_norm1.weight layer_norm1.bias")]
    [InlineData("Images", true, "0.25: conv2.weight conv_transpose1.weight | 1: conv1.weight conv1.bias batch_norm1.weight batch_norm1.bias conv2.bias conv_transpose1.bias")]
    [InlineData("Images", false, "0.25: conv_transpose1.weight | 1: conv2.weight conv_transpose1.bias | 4: conv1.weight conv1.bias batch_norm1.weight batch_norm1.bias conv2.bias")]
    public void Each_parameter_has_the_learning_rate_of_its_kind(string name, bool isAdam, string expected)
    {
        RunningNetwork running = _assembly[$"Sample.{name}"];
        using nn.Module<Tensor, Tensor> network = running.Create(seed: 1);
        IReadOnlyList<ParameterGroup> groups = running.Groups(network, isAdam ? new Adam(0.5) : new Sgd(0.5), 4);
        Assert.Equal(expected, string.Join(" | ", groups.Select(group => FormattableString.Invariant($"{group.RateFactor}: {string.Join(' ', group.Names)}"))));
        Assert.All(groups, group => Assert.Equal(0, group.WeightDecay));
        Assert.Equal(network.named_parameters().Select(named => named.name).Order(), groups.SelectMany(group => group.Names).Order());

        using optim.Optimizer optimizer = running.Optimizer(network, isAdam ? new Adam(0.5, WeightDecay: 0.1) : new Sgd(0.5, WeightDecay: 0.1), 4);
        Assert.Equal(groups.Select(group => 0.5 * group.RateFactor), optimizer.ParamGroups.Select(group => group.LearningRate).Order());
        Assert.All(running.Groups(network, isAdam ? new Adam(0.5, WeightDecay: 0.1) : new Sgd(0.5, WeightDecay: 0.1), 4), group => Assert.Equal(0.1, group.WeightDecay!.Value * group.RateFactor, 12));
    }

    [Fact]
    public void A_network_whose_width_is_unknown_is_refused()
    {
        using nn.Module<Tensor, Tensor> single = _assembly["Sample.Single"].Create(seed: 1);
        Assert.Contains("Single has no weights that read out", Assert.Throws<ArgumentException>(() => _assembly["Sample.Single"].Groups(single, new Adam(), 4)).Message);
        using nn.Module heads = _assembly["Sample.Heads"].CreateAny(seed: 1);
        Assert.Contains("Heads is read out at widths 16 and 32 (wide.weight)", Assert.Throws<ArgumentException>(() => _assembly["Sample.Heads"].Groups(heads, new Adam(), 4)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => _assembly["Sample.Single"].Groups(single, new Adam(), 0));
    }

    /// <summary>Mean absolute changes of the outputs of all weighted layers, over three seeds.</summary>
    private double[] Changes(int width, bool isMuP)
    {
        double[] sums = new double[4];
        for (long seed = 1; seed <= 3; seed++)
        {
            using DisposeScope scope = NewDisposeScope();
            using nn.Module<Tensor, Tensor> network = Create(width, isMuP, seed);
            (Tensor inputs, _) = Batch(1000);
            Tensor[] before = Outputs(width, network, inputs);
            Trial.Run(network, Optimizer(width, network, isMuP, 0.01), Batch, 5);
            Tensor[] after = Outputs(width, network, inputs);
            for (int layer = 0; layer < 4; layer++)
                sums[layer] += (after[layer] - before[layer]).abs().mean().item<float>();
        }

        return sums;
    }

    private Tensor[] Outputs(int width, nn.Module network, Tensor inputs)
    {
        using var withoutGradients = no_grad();
        List<Tensor> outputs = [];
        _assembly[$"Sample.Net{width}"].Observe(network, [inputs], (path, output) =>
        {
            if (path.StartsWith("linear", StringComparison.Ordinal))
                outputs.Add(output);
        });
        return [.. outputs];
    }

    private nn.Module<Tensor, Tensor> Create(int width, bool isMuP, long seed = 1) =>
        _assembly[$"Sample.Net{width}"].Create(seed, isMuP ? null : Initializers.HeNormal());

    private optim.Optimizer Optimizer(int width, nn.Module network, bool isMuP, double rate) =>
        isMuP ? _assembly[$"Sample.Net{width}"].Optimizer(network, new Adam(rate), Base) : optim.Adam(network.parameters(), rate);

    /// <summary>The largest of ten directions.</summary>
    private static (Tensor Inputs, Tensor Labels) Batch(int step)
    {
        using var generator = new Generator((ulong)step + 1);
        using var fixedGenerator = new Generator(0);
        Tensor inputs = randn([32, 32], generator: generator);
        return (inputs, inputs.matmul(randn([32, 10], generator: fixedGenerator)).argmax(1));
    }
}
