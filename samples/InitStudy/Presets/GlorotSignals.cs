using TypedNets.Data;
using TypedNets.Studies;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>What Glorot and Bengio measured before training, in five hidden tanh layers of 1000 units on 300 images of Shapeset-3×2.</summary>
internal static class GlorotSignals
{
    /// <summary>The mean singular value of the Jacobian from one hidden layer's output to the next one's.</summary>
    public const string SingularValue = "mean singular value";

    /// <summary>The standard deviation of the gradient at the last hidden layer's output over that at the first.</summary>
    public const string Gradients = "gradient, layer 5 / layer 1";

    /// <summary>The largest standard deviation of a hidden layer's weight gradients over the smallest.</summary>
    public const string WeightGradients = "weight gradients, largest / smallest";

    private const int Jacobians = 3;

    /// <summary>The measurement with this start.</summary>
    public static Measurement Of(string subject, StudyStart start) => new(subject, start.Name,
        $"Five hidden layers of 1000 on 300 Shapeset images of seed 1; Jacobians at {Jacobians} of them", (generator, stop) => Measure(start, generator, stop));

    private static IReadOnlyDictionary<string, double> Measure(StudyStart start, Generator generator, CancellationToken stop)
    {
        using Dataset images = Shapeset3x2.Create(300, seed: 1);
        using var network = new TanhDense1000(seed: PresetData.Seed(generator), initializer: start.Initializer);
        Tensor[] weights = [.. network.named_parameters().Where(named => named.name.EndsWith(".weight", StringComparison.Ordinal)).Select(named => (Tensor)named.parameter)];

        // Biases start at zero, so that each layer is tanh(x·Wᵀ).
        var outputs = new List<Tensor>();
        Tensor x = images.Inputs.flatten(1);
        foreach (Tensor weight in weights[..^1])
        {
            x = nn.functional.linear(x, weight).tanh();
            x.retain_grad();
            outputs.Add(x);
        }

        nn.functional.cross_entropy(nn.functional.linear(x, weights[^1]), images.Labels).backward();
        using IDisposable withoutGradients = no_grad();
        double[] gradients = [.. weights[1..^1].Select(weight => Deviation(weight.grad!))];
        var singularValues = new List<double>();
        for (int layer = 1; layer < outputs.Count; layer++)
        {
            for (int sample = 0; sample < Jacobians; sample++)
            {
                stop.ThrowIfCancellationRequested();
                Tensor y = outputs[layer][sample];
                singularValues.Add(linalg.svdvals((1 - (y * y)).unsqueeze(1) * weights[layer]).mean().item<float>());
            }
        }

        return new Dictionary<string, double>
        {
            [SingularValue] = singularValues.Average(),
            [Gradients] = Deviation(outputs[^1].grad!) / Deviation(outputs[0].grad!),
            [WeightGradients] = gradients.Max() / gradients.Min(),
        };
    }

    private static double Deviation(Tensor tensor) => tensor.to(ScalarType.Float64).std().item<double>();
}
