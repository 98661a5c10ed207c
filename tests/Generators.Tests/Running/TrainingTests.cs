using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>A generated network learns, from each of the five families.</summary>
[Collection(nameof(TorchCollection))]
public sealed class TrainingTests(ExampleNetworks networks)
{
    [Theory]
    [InlineData("RandomNormal(0.1)")]
    [InlineData("XavierUniform")]
    [InlineData("HeNormal")]
    [InlineData("LeCunNormal")]
    [InlineData("Orthogonal")]
    public void LearnsWhichQuarterIsBright(string rule)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        using var network = networks.ByClass.Create(seed: 1, Initializers.Parse(rule));
        using var optimizer = optim.Adam(network.parameters(), lr: 3e-3);
        (Tensor images, Tensor labels) = Quarters(256, seed: 1);
        (Tensor newImages, Tensor newLabels) = Quarters(256, seed: 2);
        double before = Accuracy(network, newImages, newLabels);

        for (int step = 0; step < 40; step++)
        {
            using DisposeScope each = NewDisposeScope();
            network.zero_grad();
            Tensor loss = nn.functional.cross_entropy(network.call(images), labels);
            loss.backward();
            optimizer.step();
        }

        Assert.InRange(before, 0, 0.6);
        Assert.InRange(Accuracy(network, newImages, newLabels), 0.95, 1);
    }

    /// <summary>Noise in which one quarter is a little brighter.</summary>
    private static (Tensor Images, Tensor Labels) Quarters(int count, ulong seed)
    {
        using var generator = new Generator(seed);
        Tensor images = randn([count, 1, 12, 12], generator: generator);
        Tensor labels = arange(count, ScalarType.Int64).remainder(4);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            Tensor part = images.slice(2, quarter / 2 * 6, (quarter / 2 * 6) + 6, 1).slice(3, quarter % 2 * 6, (quarter % 2 * 6) + 6, 1);
            part.add_(labels.eq(quarter).to(ScalarType.Float32).view(-1, 1, 1, 1));
        }

        return (images, labels);
    }

    private static double Accuracy(nn.Module<Tensor, Tensor> network, Tensor images, Tensor labels)
    {
        network.eval();
        using IDisposable noGradient = no_grad();
        double accuracy = network.call(images).argmax(1).eq(labels).to(ScalarType.Float64).mean().item<double>();
        network.train();
        return accuracy;
    }
}
