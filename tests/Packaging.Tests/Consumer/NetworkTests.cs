namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>A user's own project: annotated networks are checked and generated from the package alone.</summary>
public class NetworkTests(PackedPackage package)
{
    private const string TrainOneStep = """
        using TorchSharp;
        using TypedNets;

        using var net = new SmallCnn(seed: 42);
        using var optimizer = torch.optim.SGD(net.parameters(), 0.001);
        using var images = torch.randn(8, 1, 28, 28);
        using var labels = torch.randint(0, 10, [8], torch.ScalarType.Int64);
        float before = Loss();
        float after = Loss();
        Console.WriteLine($"{SmallCnn.Spec.ParameterCount} parameters, the loss {(after < before ? "fell" : $"went from {before} to {after}")}");

        float Loss()
        {
            using var scope = torch.NewDisposeScope();
            var loss = torch.nn.functional.cross_entropy(net.call(images), labels);
            loss.backward();
            optimizer.step();
            net.zero_grad();
            return loss.item<float>();
        }

        [Network, Input(1, 28, 28), HeNormal]
        [Conv2d(32, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(2)]
        [Flatten, Linear(128), ReLU]
        [Linear(10, Name = "Head")]
        public partial class SmallCnn;
        """;

    [Fact]
    public void An_annotated_network_trains_one_step()
    {
        using var consumer = new ConsumerProject(package, TrainOneStep);

        consumer.Build("-warnaserror").MustSucceed();

        Assert.Contains("421642 parameters, the loss fell", consumer.Run().MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_network_is_one_error_at_its_argument()
    {
        using var consumer = new ConsumerProject(package, TrainOneStep.Replace("Conv2d(64, 3, Padding = 1)", "Conv2d(64, 3, Groups = 5)", StringComparison.Ordinal));

        string output = consumer.Build().MustFail().Output;

        Assert.Contains("error TN1103: Conv2d 'Conv2'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", output, StringComparison.Ordinal);
    }
}
