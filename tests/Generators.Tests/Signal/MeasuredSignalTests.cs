using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Signal;
using TypedNets.Generators.Tests.Running;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>
/// Predicted signals against what networks do that are built with these weights. What is left is the spread over a few draws of layers that
/// are not endlessly wide: those of convolutions with 64 channels by 5 to 10 % over 16 draws.
/// </summary>
[Collection(nameof(TorchCollection))]
public sealed class MeasuredSignalTests
{
    private const int Runs = 16;

    public static TheoryData<string> Activations =>
        ["ReLU", "LeakyReLU(NegativeSlope = 0.2)", "ELU", "SELU", "GELU", "SiLU", "Mish", "Tanh", "Sigmoid", "Softplus", "Softsign", "Hardtanh", "Hardswish", "ReLU6", "CELU", "Tanhshrink"];

    [Theory, MemberData(nameof(Activations))]
    public void Of_deep_fully_connected_networks(string activation) =>
        Compare($"[Network, Input(512), HeNormal]\n[{string.Join(", ", Enumerable.Repeat($"Linear(512), {activation}", 4))}, Linear(256)]\npublic partial class Net;", batch: 16, 0.05, 0.15);

    [Theory]
    [InlineData("HeNormal", "Conv2d(64, 3, Padding = 1), ReLU")]
    [InlineData("XavierUniform", "Conv2d(64, 3, Padding = 1), Tanh")]
    [InlineData("TorchDefault", "Conv2d(64, 3, Padding = 1), GELU")]
    [InlineData("Orthogonal", "Conv2d(64, 3, Padding = 1), ReLU")]
    [InlineData("HeNormal", "Conv2d(64, 5, Padding = 4, Dilation = 2), ReLU")]
    [InlineData("HeNormal", "Conv2d(64, 3, Padding = 1, Groups = 4), SiLU")]
    [InlineData("HeNormal", "Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU")]
    [InlineData("HeNormal", "Conv2d(64, 1), BatchNorm2d, ReLU6, Conv2d(64, 3, Padding = 1, Groups = 64), BatchNorm2d, ReLU6, Conv2d(64, 1), BatchNorm2d")]
    [InlineData("HeNormal", "ConvTranspose2d(64, 3, Padding = 1), ReLU")]
    public void Of_convolutions(string initializer, string step) =>
        Compare($"[Network, Input(64, 12, 12), {initializer}]\n[{string.Join(", ", Enumerable.Repeat(step, 3))}, Conv2d(64, 1)]\npublic partial class Net;", batch: 8, 0.12, 0.15);

    [Theory]
    [InlineData("Conv2d(96, 3, Padding = 1), ReLU, MaxPool2d(2), Conv2d(96, 3), ReLU, MaxPool2d(2), Conv2d(96, 3, Padding = 1)")]
    [InlineData("Conv2d(96, 3, Padding = 1), MaxPool2d(2), GELU, Conv2d(96, 1), MaxPool2d(2), SiLU, Conv2d(96, 1)")]
    [InlineData("Conv2d(96, 3, Padding = 1), ReLU, AvgPool2d(2), Conv2d(96, 3, Padding = 1), Tanh, AvgPool2d(2), Conv2d(96, 1)")]
    [InlineData("Conv2d(96, 3, Padding = 1, Stride = 2), BatchNorm2d, ReLU, Conv2d(96, 3, Padding = 1), BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten, Linear(64)")]
    [InlineData("Conv2d(96, 3, Padding = 1), GroupNorm(4), ReLU, Conv2d(96, 3, Padding = 1), GroupNorm(4), ReLU, GlobalAvgPool2d, Flatten, Linear(64)")]
    [InlineData("Conv2d(96, 3, Padding = 1), ReLU, Conv2d(96, 3, Padding = 1), ReLU, Conv2d(96, 3, Padding = 1), BatchNorm2d, ELU, MaxPool2d(3, Stride = 2, Padding = 1), Flatten, Linear(64)")]
    public void Of_pools_and_normalisations(string layers) =>
        Compare($"[Network, Input(64, 16, 16), HeNormal]\n[{layers}]\npublic partial class Net;", batch: 16, 0.12, 0.15);

    [Fact]
    public void Of_residual_branches() => Compare("""
        [Network, Input(512), HeNormal]
        public partial class Net
        {
            [Linear(512), ReLU, Linear(512)] public partial Sequential A { get; }
            [Add(nameof(A), Network.Input)] public partial Value B { get; }
            [LayerNorm, Linear(512), GELU, Linear(512)] public partial Sequential C { get; }
            [Add(nameof(C), nameof(B))] public partial Value D { get; }
            [Concat(nameof(D), nameof(C)), RMSNorm, Linear(256)] public partial Sequential E { get; }
        }
        """, batch: 16, 0.05, 0.15);

    /// <summary>Behind a batch normalisation, channels of the weak part get much larger gradients than those of the strong one.</summary>
    [Fact]
    public void Of_dense_blocks_of_unlike_parts() => Compare("""
        [Network, Input(64, 12, 12), HeNormal]
        public partial class Net
        {
            [Conv2d(96, 1)] public partial Conv2d Stem { get; }
            [BatchNorm2d, ReLU, Conv2d(128, 1), BatchNorm2d, ReLU, Conv2d(64, 1, Bias = false), HeNormal(Gain = 0.3)] public partial Sequential Weak { get; }
            [Concat(nameof(Stem), nameof(Weak))] public partial Value First { get; }
            [BatchNorm2d, ReLU, Conv2d(96, 1), BatchNorm2d, ReLU, Conv2d(64, 1)] public partial Sequential Strong { get; }
            [Concat(nameof(First), nameof(Strong))] public partial Value Second { get; }
            [BatchNorm2d, ReLU, Conv2d(64, 1), Flatten, Linear(32)] public partial Sequential Head { get; }
        }
        """, batch: 32, 0.05, 0.15);

    /// <summary>What a rectifier leaves is not normal, and normalised it is no nearer to normal.</summary>
    [Theory]
    [InlineData("Conv2d(96, 1), ReLU, BatchNorm2d, ReLU, Conv2d(96, 1), BatchNorm2d, ReLU, BatchNorm2d, ELU, Conv2d(64, 1)")]
    [InlineData("Conv2d(96, 3, Padding = 1), BatchNorm2d, ReLU, MaxPool2d(2), BatchNorm2d, ReLU, Conv2d(64, 1)")]
    [InlineData("Conv2d(96, 1), ReLU, GroupNorm(2), ReLU, Conv2d(64, 1)")]
    public void Of_normalised_functions(string layers) =>
        Compare($"[Network, Input(64, 12, 12), HeNormal]\n[{layers}]\npublic partial class Net;", batch: 32, 0.05, 0.15);

    /// <summary>Sums over nine numbers are far from normal, and what a rectifier leaves of them varies more: over ten layers that is a third of the gradient.</summary>
    [Fact]
    public void Of_convolutions_of_channels_apart() => Compare($$"""
        [Network, Input(64, 12, 12), HeNormal]
        [{{string.Join(", ", Enumerable.Repeat("Conv2d(128, 1), BatchNorm2d, ReLU6, Conv2d(128, 3, Padding = 1, Groups = 128), BatchNorm2d, ReLU6, Conv2d(64, 1), BatchNorm2d", 10))}}, Conv2d(64, 1)]
        public partial class Net;
        """, batch: 32, 0.12, 0.15);

    /// <summary>
    /// Each of nine numbers tells much of their sum, and so of the slope behind it: where positions have gradients in common, as before a mean over all, and nothing is normalised, by that alone
    /// those of two such convolutions come to be half as large again behind ReLU, and twice as large behind SiLU.
    /// </summary>
    [Theory]
    [InlineData("BatchNorm2d, ", "ReLU", 0.1)]
    [InlineData("BatchNorm2d, ", "SiLU", 0.15)]
    [InlineData("BatchNorm2d, ", "Tanh", 0.1)]
    [InlineData("InstanceNorm2d, ", "ReLU", 0.15)]
    [InlineData("", "ReLU", 0.2)]
    [InlineData("", "Tanh", 0.1)]
    public void Of_sums_of_few_numbers(string norm, string activation, double gradientTolerance)
    {
        string step = $"Conv2d(256, 1), {norm}{activation}, Conv2d(256, 3, Padding = 1, Groups = 256), {norm}{activation}";
        Compare($"[Network, Input(64, 10, 10), HeNormal]\n[{step}, {step}, Conv2d(256, 1), {norm}{activation}, GlobalAvgPool2d, Flatten, Linear(256)]\npublic partial class Net;", batch: 16, 0.12, gradientTolerance);
    }

    /// <summary>A channel of large weights has a large variance behind its activation too, which a normalisation there divides by.</summary>
    [Theory]
    [InlineData("ReLU", 0.25)]
    [InlineData("SiLU", 0.3)]
    [InlineData("Tanh", 0.15)]
    public void Of_sums_of_few_numbers_that_are_normalised_behind_the_activation(string activation, double gradientTolerance)
    {
        string step = $"Conv2d(256, 1), {activation}, BatchNorm2d, Conv2d(256, 3, Padding = 1, Groups = 256), {activation}, BatchNorm2d";
        Compare($"[Network, Input(64, 10, 10), HeNormal]\n[{step}, {step}, Conv2d(256, 1), {activation}, GlobalAvgPool2d, Flatten, Linear(256)]\npublic partial class Net;", batch: 16, 0.12, gradientTolerance);
    }

    /// <summary>Of the gradient of a mean over all positions, a normalisation of each channel of each sample leaves a fifth behind ReLU, and less behind SiLU.</summary>
    [Theory]
    [InlineData("ReLU")]
    [InlineData("SiLU")]
    public void Of_instance_normalisation_before_a_mean(string activation) =>
        Compare($"[Network, Input(64, 12, 12), HeNormal]\n[Conv2d(128, 3), {activation}, Conv2d(128, 3), InstanceNorm2d, {activation}, GlobalAvgPool2d, Flatten, Linear(64)]\npublic partial class Net;", batch: 16, 0.12, 0.15);

    /// <summary>
    /// Batch normalisation leaves samples norms of their own, which grow apart with depth. Those of larger norm have other slopes in all layers: behind ten of SiLU, gradients are half as large again
    /// as by the mean slopes.
    /// </summary>
    [Theory]
    [InlineData("SiLU", 10)]
    [InlineData("GELU", 10)]
    [InlineData("Tanhshrink", 3)]
    public void Of_samples_of_unlike_norms(string activation, int depth) =>
        Compare($"[Network, Input(256), HeNormal]\n[{string.Join(", ", Enumerable.Repeat($"Linear(256, Bias = false), BatchNorm1d, {activation}", depth))}, Linear(64)]\npublic partial class Net;", batch: 512, 0.05, 0.15);

    /// <summary>Each channel sums five numbers, so that their variances differ by much, and the mean of what divides by them is more by two thirds.</summary>
    [Fact]
    public void Of_data_of_few_directions() =>
        Compare("[Network, Input(5, 8, 8), LeCunNormal]\n[Conv2d(256, 1), BatchNorm2d, SELU, Conv2d(64, 1)]\npublic partial class Net;", batch: 32, 0.05, 0.1);

    /// <summary>What all data share differs over the positions of a small padded map, and comes to be most of what a normalisation divides by.</summary>
    [Theory]
    [InlineData("Conv2d(128, 3, Padding = 1), BatchNorm2d, Sigmoid", "Conv2d(64, 1)")]
    [InlineData("Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, ReLU", "MaxPool2d(2), Conv2d(128, 3, Padding = 1), BatchNorm2d, ReLU, Conv2d(64, 1)")]
    [InlineData("Conv2d(128, 3, Padding = 1), InstanceNorm2d, SELU", "Conv2d(64, 1)")]
    [InlineData("Conv2d(128, 3, Padding = 1), Hardswish", "GlobalAvgPool2d, Flatten, Linear(64)")]
    [InlineData("Conv2d(128, 3, Padding = 1, Bias = false), BatchNorm2d, Softshrink", "MaxPool2d(2), Conv2d(64, 1)")]
    public void Of_small_padded_maps(string step, string end) =>
        Compare($"[Network, Input(64, 8, 8), HeNormal]\n[{string.Join(", ", Enumerable.Repeat(step, 6))}, {end}]\npublic partial class Net;", batch: 64, 0.15, 0.15);

    /// <summary>
    /// Windows that overlap have a largest value in common, and the gradients of all that do meet there. Those of neighbours are more alike than theory has it where a
    /// mean over all positions comes soon after.
    /// </summary>
    [Theory]
    [InlineData("Conv2d(128, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2), Conv2d(128, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2), Conv2d(64, 1)", 0.2)]
    [InlineData("Conv2d(128, 3), BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2), MaxPool2d(3, Stride = 1, Padding = 1), Conv2d(128, 1), BatchNorm2d, ReLU, MaxPool2d(3, Stride = 1), Conv2d(64, 1)", 0.2)]
    [InlineData("Conv2d(128, 3), BatchNorm2d, ReLU, MaxPool2d(3, Stride = 2), Conv2d(128, 1), BatchNorm2d, ReLU, MaxPool2d(3, Stride = 1, Padding = 1), Conv2d(128, 1), BatchNorm2d, MaxPool2d(3, Stride = 1), Conv2d(128, 1), BatchNorm2d, ReLU, Conv2d(64, 1)", 0.2)]
    [InlineData("Conv2d(128, 3), BatchNorm2d, ReLU, MaxPool2d(3, Stride = 1, Padding = 1), Conv2d(128, 1), BatchNorm2d, ReLU, GlobalAvgPool2d, Flatten, Linear(64)", 0.3)]
    public void Of_pools_that_overlap(string layers, double gradientTolerance) =>
        Compare($"[Network, Input(64, 17, 17), HeNormal]\n[{layers}]\npublic partial class Net;", batch: 16, 0.15, gradientTolerance);

    private static void Compare(string source, int batch, double forwardTolerance, double gradientTolerance)
    {
        using NetworkAssembly assembly = NetworkAssembly.Of(source);
        SignalPrediction predicted = SignalPrediction.Of(assembly.Graphs["Net"]);
        RunningNetwork running = assembly["Net"];
        LayerNode[] layers = [.. assembly.Graphs["Net"].Layers];
        (double[] forward, double[] gradients) = (new double[layers.Length], new double[layers.Length]);
        for (int run = 0; run < Runs; run++)
        {
            using DisposeScope scope = NewDisposeScope();
            using Module network = running.CreateAny(seed: run, dtype: ScalarType.Float32);
            Dictionary<string, Tensor> parameters = network.named_parameters().ToDictionary(pair => pair.name, pair => (Tensor)pair.parameter);
            using var generator = new Generator((ulong)run);
            Tensor input = randn([batch, .. running.Spec.Inputs[0].Shape.Select(size => size!.Value)], generator: generator);
            Measure(layers, parameters, input, generator, forward, gradients);
        }

        for (int i = 0; i < layers.Length; i++)
        {
            Assert.True(predicted.Forward[i] is { } moments && Math.Abs((forward[i] / Runs / moments.SecondMoment) - 1) < forwardTolerance,
                $"Forward of {layers[i].Path}: predicted {predicted.Forward[i]?.SecondMoment}, measured {forward[i] / Runs}.");
            Assert.True(predicted.Gradients[i] is { } gradient && Math.Abs((gradients[i] / Runs / gradient) - 1) < gradientTolerance,
                $"Gradient at {layers[i].Path}: predicted {predicted.Gradients[i]}, measured {gradients[i] / Runs}.");
        }
    }

    /// <summary>Adds the second moments of each layer's output, and of the gradient there of a sum with random weights.</summary>
    private static void Measure(LayerNode[] layers, Dictionary<string, Tensor> parameters, Tensor input, Generator generator, double[] forward, double[] gradients)
    {
        var values = new Dictionary<string, Tensor>();
        foreach (LayerNode layer in layers)
        {
            Tensor[] read = [.. layer.Inputs.Select(value => value == 0 ? input : values[layers[value - 1].Path])];
            values[layer.Path] = Compute(layer, read, name => parameters.GetValueOrDefault($"{layer.Path}.{name}"));
            values[layer.Path].retain_grad();
        }

        Tensor output = values[layers[^1].Path];
        (output * randn(output.shape, generator: generator)).sum().backward();
        for (int i = 0; i < layers.Length; i++)
        {
            forward[i] += values[layers[i].Path].square().mean().item<float>();
            gradients[i] += values[layers[i].Path].grad!.square().mean().item<float>();
        }
    }

    private static Tensor Compute(LayerNode layer, Tensor[] read, Func<string, Tensor?> parameter)
    {
        (Tensor x, Tensor weight, Tensor? bias) = (read[0], parameter("weight")!, parameter("bias"));
        long[] Axes(string name, long fallback) => layer.Arguments.Axes(name, 2, fallback);
        return layer.Kind switch
        {
            "Linear" => functional.linear(x, weight, bias),
            "Conv2d" => functional.conv2d(x, weight, bias, Axes("Stride", 1), Axes("Padding", 0), Axes("Dilation", 1), layer.Arguments.Integer("Groups", 1)),
            "ConvTranspose2d" => functional.conv_transpose2d(x, weight, bias, Axes("Stride", 1), Axes("Padding", 0)),
            "BatchNorm1d" or "BatchNorm2d" => functional.batch_norm(x, null, null, weight, bias, training: true),
            "InstanceNorm2d" => functional.group_norm(x, x.shape[1]),
            "GroupNorm" => functional.group_norm(x, layer.Arguments.Integer("NumGroups", 1), weight, bias),
            "MaxPool2d" => functional.max_pool2d(x, Axes("KernelSize", 1), Axes("Stride", layer.Arguments.Integer("KernelSize", 1)), Axes("Padding", 0)),
            "AvgPool2d" => functional.avg_pool2d(x, Axes("KernelSize", 1), Axes("Stride", layer.Arguments.Integer("KernelSize", 1)), Axes("Padding", 0)),
            "GlobalAvgPool2d" => x.mean([2, 3], keepdim: true),
            "Flatten" => x.flatten(1),
            "LayerNorm" => functional.layer_norm(x, [x.shape[^1]], weight, bias),
            "RMSNorm" => x / (x.square().mean([-1], keepdim: true) + 1e-6).sqrt() * weight,
            "Add" => read.Aggregate((a, b) => a + b),
            "Concat" => cat(read, 1),
            "ReLU" => functional.relu(x),
            "LeakyReLU" => functional.leaky_relu(x, 0.2),
            "ELU" or "CELU" => functional.elu(x, 1),
            "SELU" => functional.selu(x),
            "GELU" => functional.gelu(x),
            "SiLU" => functional.silu(x),
            "Mish" => functional.mish(x),
            "Tanh" => x.tanh(),
            "Sigmoid" => x.sigmoid(),
            "Softplus" => functional.softplus(x),
            "Softshrink" => functional.softshrink(x, 0.5),
            "Softsign" => x / (1 + x.abs()),
            "Hardtanh" => x.clamp(-1, 1),
            "Hardswish" => functional.hardswish(x),
            "ReLU6" => functional.relu6(x),
            "Tanhshrink" => x - x.tanh(),
            _ => throw new NotSupportedException(layer.Kind),
        };
    }
}
