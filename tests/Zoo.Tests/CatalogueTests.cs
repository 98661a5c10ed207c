using System.Globalization;
using TypedNets.Data;
using TypedNets.Training;
using Zoo;
using static TorchSharp.torch;

namespace TypedNets.Zoo.Tests;

[Collection(nameof(ZooCollection))]
public sealed class CatalogueTests
{
    /// <summary>
    /// torchvision's counts where it has the network; the others follow by hand: weights and biases, each layer in turn.
    /// </summary>
    private static readonly Dictionary<string, long> Parameters = new()
    {
        ["Perceptron"] = 65 * 64 + 65 * 10,
        ["LeNet5"] = 61_706,
        ["ConvAutoencoder"] = 160 + 4_640 + 1569 * 32 + 33 * 1568 + (32 * 16 * 4 + 16) + (16 * 4 + 1),
        ["AlexNet"] = 61_100_840,
        ["AlexNetSmall"] = 61_100_840 - 4096 * (9216 - 256) - 4097 * 990,
        ["VGG16"] = 138_357_544,
        // 13 convolutions without bias, 4,224 channels with two parameters each, 512 features to ten classes.
        ["VGG16Small"] = 14_710_464 + 2 * 4_224 + 5_130,
        ["AllCnn"] = 1_369_738,
        // The embedding, one layer of 4·256 gates from 64 + 256 inputs with two biases, the output.
        ["CharLstm"] = 65 * 64 + 1024 * (64 + 256 + 2) + 257 * 65,
        // Convolutions of 3×3 in five stages down and four up, four transposed ones of 2×2, four classes.
        ["UNet"] = 31_030_788,
        // Characters, positions, four layers of 12·64² + 13·64, the last normalisation, the output.
        ["CharGpt"] = 65 * 64 + 64 * 64 + 4 * (12 * 64 * 64 + 13 * 64) + 128 + 65 * 65,
    };

    public static TheoryData<string> Names => [.. Catalogue.All.Select(entry => entry.Name)];

    private static ZooEntry Entry(string name) => Catalogue.All.Single(entry => entry.Name == name);

    [Theory, MemberData(nameof(Names))]
    public void A_network_has_the_parameters_of_its_paper(string name) => Assert.Equal(Parameters[name], Entry(name).Spec.ParameterCount);

    [Theory, MemberData(nameof(Names))]
    public void A_network_is_built_as_its_spec_says_and_takes_a_step(string name)
    {
        ZooEntry entry = Entry(name);
        using var scope = NewDisposeScope();
        using var network = entry.Create(new NetworkOptions(Seed: 1));
        Assert.Equal(entry.Spec.ParameterCount, network.parameters().Sum(parameter => parameter.NumberOfElements));

        double[] losses = new double[2];
        var trainer = new Trainer
        {
            Optimizer = new Sgd(1e-3),
            BatchSize = 1,
            Steps = entry.Spec.Macs < 1e9 ? 2 : 1,
            Loss = entry.Task.Loss,
            OnStep = step => losses[step.Number - 1] = step.Loss,
        };
        using Dataset data = Noise(entry, network);
        TrainingResult result = trainer.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
        Assert.True(double.IsFinite(result.LastLoss) && result.LastLoss > 0, $"The loss is {result.LastLoss}.");
        // The gradient reaches every parameter.
        Assert.All(network.named_parameters(), p => Assert.True(p.parameter.grad is { } g && g.isfinite().all().item<bool>(), p.name));
    }

    [Fact]
    public void Every_network_is_in_the_readme()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository(), "samples", "Zoo", "README.md"));
        Assert.All(Catalogue.All, entry => Assert.Contains(lines, line =>
            line.StartsWith($"| `{entry.Name}` | {entry.Spec.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)} |", StringComparison.Ordinal)));
    }

    /// <summary>Two samples without meaning, of the network's own shape.</summary>
    private static Dataset Noise(ZooEntry entry, nn.Module<Tensor, Tensor> network)
    {
        ValueSpec input = entry.Spec.Inputs[0];
        long[] shape = [2, .. input.Shape.Select(size => size!.Value)];
        var values = arange(shape.Aggregate((product, size) => product * size), ScalarType.Float32).sin().abs().view(shape);
        if (entry.Task.Measure == Measure.SquaredError)
            return new Dataset("noise", values, values.alias(), []);
        long[] labels = [2, .. entry.Spec.Outputs[0].Shape.Skip(1).Select(size => size!.Value)];
        var inputs = input.DType == DType.Int64 ? (values * 64).to_type(ScalarType.Int64) : values;
        return new Dataset("noise", inputs, ones(labels, ScalarType.Int64), ["a", "b"]);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TypedNets.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
