using TypedNets;
using TypedNets.Data;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>Skorski, Temperoni and Theobald 2021: a start is good when the loss is equally curved in all layers.</summary>
internal sealed class Skorski2021 : Preset
{
    private const int Iterations = 8, Samples = 128;
    private const string Network = nameof(Layers22), Curvature = "Curvature of " + Network;
    private static readonly Initializer s_he = Initializers.HeNormal(), s_xavier = Initializers.XavierNormal();

    public override string Name => "skorski-2021";

    public override string Title => "Is the loss equally curved in all layers where training goes well?";

    public override string Source => "Skorski, Temperoni, Theobald 2021, \"Revisiting Weight Initialization of Deep Neural Networks\", ACML, PMLR 157";

    public override string Explanation =>
        "Published: good starts keep the norm of the loss's Hessian level over the layers. There a start that is tuned for it, on GoogLeNet, EfficientNet and ResNet; here its premise: the largest "
        + "eigenvalue, by size, of each convolution's own block of the Hessian at the first step, by power iteration on products with vectors, in the 22-layer network that learns earlier from He's "
        + "start than from Xavier's; and the loss after 300 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Curvature at the start") { Measurements = [Measure(s_he), Measure(s_xavier)], Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5] },
        new Study("Training")
        {
            Networks = [StudyNetwork.Of<Layers22>()],
            Initializers = [s_he, s_xavier],
            Optimizers = [new Sgd(0.01, Momentum: 0.9, WeightDecay: 5e-4)],
            Data = [PresetData.Cifar10(batches: 1, test: 2000)],
            Training = new TrainingPlan { Steps = 300, EvaluateEvery = 300, TargetLosses = [2.1], LossWindow = 50 },
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Ratio(PresetResults results, Initializer start) => PresetResults.Mean(results.Of(Curvature, start.Name), trial => trial.Value("largest / smallest"));
        static double Loss(PresetResults results, Initializer start) => PresetResults.Mean(results.Of(Network, start.Name), trial => trial.LossAt(300));
        yield return new("He's start is more level than Xavier's", results => Claim.LessThan(1).Check("largest curvature of a convolution / smallest, He / Xavier", Ratio(results, s_he) / Ratio(results, s_xavier)));
        static double Largest(PresetResults results, Initializer start) => PresetResults.Mean(results.Of(Curvature, start.Name), trial => trial.Value("largest"));
        yield return new("New: with Xavier the curvature itself has vanished", results => Claim.MoreThan(1000).Check("largest curvature of a convolution, He / Xavier", Largest(results, s_he) / Largest(results, s_xavier)));
        yield return new("He learns earlier than Xavier", results => Acceptance.Falling("training loss around step 300", ("Xavier", Loss(results, s_xavier)), ("He", Loss(results, s_he))));
    }

    private static Measurement Measure(Initializer start) => new(Curvature, start.Name,
        $"Largest eigenvalue by size of each convolution's block of the Hessian of the cross-entropy on {Samples} images, {Iterations} power iterations", (generator, stop) =>
        {
            using Dataset images = TypedNets.Data.Cifar10.Load(Split.Train, 1, cancellation: stop);
            using var network = new Layers22(seed: PresetData.Seed(generator), initializer: start);
            Tensor loss = nn.functional.cross_entropy(network.call(images.Inputs.narrow(0, 0, Samples)), images.Labels.narrow(0, 0, Samples));
            Tensor[] kernels = [.. network.parameters().Where(parameter => parameter.dim() == 4)];
            IList<Tensor> gradients = autograd.grad([loss], kernels, retain_graph: true, create_graph: true);
            double[] norms = [.. kernels.Select((kernel, i) => Norm(kernel, gradients[i], generator, stop))];
            return new Dictionary<string, double> { ["largest"] = norms.Max(), ["smallest"] = norms.Min(), ["largest / smallest"] = norms.Max() / norms.Min() };
        });

    private static double Norm(Tensor kernel, Tensor gradient, Generator generator, CancellationToken stop)
    {
        Tensor direction = randn(kernel.shape, generator: generator);
        double norm = double.NaN;
        for (int i = 0; i < Iterations; i++)
        {
            stop.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            Tensor unit = direction / direction.norm();
            Tensor product = autograd.grad([(gradient * unit).sum()], [kernel], retain_graph: true)[0];
            norm = product.norm().item<float>();
            direction = product.MoveToOuterDisposeScope();
        }

        return norm;
    }
}
