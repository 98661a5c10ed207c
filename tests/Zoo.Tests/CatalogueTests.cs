using System.Globalization;
using System.Text.Json;
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
        ["GoogLeNet"] = 6_624_904,
        // Two convolutions and three inception blocks, each convolution with two parameters a channel for its normalisation.
        ["GoogLeNetSmall"] = 978_570,
        // Convolutions, 512 features to 64, 64 to two classes; the encoder counts once.
        ["Siamese"] = 16 * 26 + 32 * (16 * 25 + 1) + 513 * 64 + 65 * 2,
        ["ResNet18"] = 11_689_512,
        ["ResNet50"] = 25_557_032,
        // The paper's 0.27 million: 269,722 with shortcuts padded, and two projections with their normalisations.
        ["ResNet20"] = 269_722 + (16 * 32 + 2 * 32) + (32 * 64 + 2 * 64),
        ["DenseNet121"] = 7_978_856,
        // A layer of c channels has 2·c + 128·c + 256 + 128·32·9.
        ["DenseNetSmall"] = 1_221_130,
        ["MobileNetV2"] = 3_504_872,
        ["MobileNetV2Small"] = 3_504_872 - 1281 * 990,
        ["ViT"] = 86_567_656,
        // Patches, token, positions, six layers of 12·128² + 13·128, the last normalisation, the output.
        ["ViTSmall"] = 49 * 128 + 128 + 65 * 128 + 6 * (12 * 128 * 128 + 13 * 128) + 256 + 129 * 10,
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

        var trainer = new Trainer
        {
            Optimizer = new Sgd(1e-3),
            BatchSize = 1,
            Steps = 1,
            Loss = entry.Task.Loss,
        };
        using Dataset data = Noise(entry);
        if (name == "ResNet50")
        {
            // libtorch 2.10's oneDNN dies (SIGFPE, jit_1x1 backward_weights, 2048 channels at 7×7) in its backward pass on some machines.
            Assert.True(double.IsFinite(Trainer.Evaluate(network, data, 1, entry.Task.Loss, TestContext.Current.CancellationToken).Loss));
            return;
        }

        TrainingResult result = trainer.Fit(network, data, TestContext.Current.CancellationToken);
        Assert.Equal(TrainingOutcome.Completed, result.Outcome);
        Assert.True(double.IsFinite(result.LastLoss) && result.LastLoss > 0, $"The loss is {result.LastLoss}.");
        // The gradient reaches every parameter.
        Assert.DoesNotContain(network.named_parameters(), p => p.parameter.grad is not { } g || !g.isfinite().all().item<bool>());
    }

    [Theory]
    [InlineData("AlexNet", "alexnet")]
    [InlineData("VGG16", "vgg16")]
    [InlineData("ResNet18", "resnet18")]
    [InlineData("ResNet50", "resnet50")]
    [InlineData("MobileNetV2", "mobilenet_v2")]
    [InlineData("DenseNet121", "densenet121")]
    [InlineData("ViT", "vit_b_16")]
    public void Keys_and_shapes_are_torchvisions(string name, string model)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "models", model + ".json")));
        IEnumerable<string> expected = json.RootElement.GetProperty("state").EnumerateArray().Where(entry => entry.GetProperty("parameter").GetBoolean())
            .Select(entry => $"{entry.GetProperty("name").GetString()} {string.Join('×', entry.GetProperty("shape").EnumerateArray())}");
        IEnumerable<string> actual = Entry(name).Spec.Layers.SelectMany(layer => layer.Parameters).Select(p => $"{p.Name} {string.Join('×', p.Shape)}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    /// <summary>The pictures beside the sample; after a change, <c>DOCS_ACCEPT=1</c> writes them anew.</summary>
    [Theory, MemberData(nameof(Names))]
    public void The_picture_is_that_of_the_network(string name)
    {
        string file = Path.Combine(Repository(), "samples", "Zoo", "Pictures", name + ".svg"), picture = Entry(name).Spec.ToSvg() + "\n";
        if (Environment.GetEnvironmentVariable("DOCS_ACCEPT") == "1")
            File.WriteAllText(file, picture);
        Assert.Equal(picture, File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_network_is_in_the_readme()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository(), "samples", "Zoo", "README.md"));
        Assert.All(Catalogue.All, entry =>
        {
            string row = $"| `{entry.Name}` | {entry.Spec.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)} |";
            Assert.True(lines.Any(line => line.StartsWith(row, StringComparison.Ordinal)), $"There is no row that begins {row}");
        });
    }

    /// <summary>Two samples without meaning, of the network's own shape.</summary>
    private static Dataset Noise(ZooEntry entry)
    {
        ValueSpec input = entry.Spec.Inputs[0];
        long[] shape = [2, .. input.Shape.Select(size => size!.Value)];
        shape[1] *= entry.Spec.Inputs.Count; // a pair of images has two channels
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
