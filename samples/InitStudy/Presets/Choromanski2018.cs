using TypedNets.Data;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>Choromanski, Downey and Boots 2018: orthogonal random features stand for a kernel better than independent ones.</summary>
internal sealed class Choromanski2018 : Preset
{
    private const double Width = 2;
    private const string Orthogonal = "orthogonal", Independent = "independent";
    private static readonly int[] s_features = [16, 32, 64, 128, 256, 512];

    public override string Name => "choromanski-2018";

    public override string Title => "Do orthogonal random features beat independent ones?";

    public override string Source => "Choromanski, Downey, Boots 2018, \"Initialization Matters: Orthogonal Predictive State Recurrent Neural Networks\", ICLR";

    public override string Explanation =>
        "Published: predictive-state recurrent networks with orthogonal random features are as accurate as with ten times as many independent ones. Here the claim beneath, without the recurrent "
        + "network: random Fourier features, a cosine and a sine for each frequency, of a Gaussian kernel of width 2 on optdigits, by the mean square error of the kernel they stand for and by the accuracy of ridge regression on them.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Random features")
        {
            Measurements =
            [
                .. from features in s_features
                   from variant in new[] { Orthogonal, Independent }
                   select Measure(features, variant),
            ],
            Seeds = [.. Enumerable.Range(1, quick ? 10 : 50)],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Mean(PresetResults results, int features, string variant, string value) => PresetResults.Mean(results.Of($"{features} features", variant), trial => trial.Value(value));
        foreach (int features in s_features.Where(features => features >= 64))
        {
            yield return new($"{features} features: the kernel's error is less than half", results =>
                Claim.LessThan(0.5).Check("mean square error, orthogonal / independent", Mean(results, features, Orthogonal, "kernel error") / Mean(results, features, Independent, "kernel error")));
        }

        foreach (int features in s_features)
        {
            yield return new($"{features} features: ridge regression is not worse", results => PresetResults.Difference(Claim.AtLeast(-0.5), "test accuracy in points, orthogonal minus independent",
                results.Of($"{features} features", Orthogonal), results.Of($"{features} features", Independent), trial => 100 * trial.Values["accuracy"]));
        }
    }

    private static Measurement Measure(int features, string variant) => new($"{features} features", variant,
        $"Random Fourier features (cosine and sine) of a Gaussian kernel of width {Width} on optdigits in 0 to 1: error of the kernel between 500 test digits; ridge regression, penalty 1e-3 per sample", (generator, stop) =>
        {
            using Dataset train = Optdigits.Load(Split.Train, standardize: false, cancellation: stop);
            using Dataset test = Optdigits.Load(Split.Test, standardize: false, cancellation: stop);
            Tensor x = train.Inputs.flatten(1).to(ScalarType.Float64), z = test.Inputs.flatten(1).to(ScalarType.Float64);
            int dimension = (int)x.shape[1];
            Tensor frequencies = Frequencies(variant, features, dimension, generator) / Width;
            Tensor Map(Tensor inputs)
            {
                Tensor angles = inputs.matmul(frequencies.t());
                return cat([angles.cos(), angles.sin()], 1) / Math.Sqrt(features);
            }

            Tensor some = z.narrow(0, 0, 500), mapped = Map(some);
            Tensor distance = cdist(some, some);
            Tensor error = mapped.matmul(mapped.t()) - (-(distance * distance) / (2 * Width * Width)).exp();

            Tensor phi = Map(x), targets = nn.functional.one_hot(train.Labels, 10).to(ScalarType.Float64);
            Tensor gram = phi.t().matmul(phi) + (eye(2 * features, dtype: ScalarType.Float64) * (1e-3 * train.Count));
            Tensor weights = linalg.solve(gram, phi.t().matmul(targets));
            Tensor right = Map(z).matmul(weights).argmax(1).eq(test.Labels).to(ScalarType.Float64);
            return new Dictionary<string, double> { ["kernel error"] = (error * error).mean().item<double>(), ["accuracy"] = right.mean().item<double>() };
        });

    /// <summary>Rows of N(0, 1); orthogonal ones in blocks, each with the length that it would have (Yu et al. 2016, arXiv 1610.09072).</summary>
    private static Tensor Frequencies(string variant, int features, int dimension, Generator generator)
    {
        Tensor normal = randn(features, dimension, generator: generator, dtype: ScalarType.Float64);
        if (variant == Independent)
            return normal;
        var blocks = new List<Tensor>();
        for (int done = 0; done < features; done += dimension)
        {
            (Tensor q, Tensor r) = linalg.qr(randn(dimension, dimension, generator: generator, dtype: ScalarType.Float64));
            blocks.Add((q * r.diag().sign()).t().narrow(0, 0, Math.Min(dimension, features - done)));
        }

        return cat([.. blocks]) * normal.norm(1, keepdim: true, p: 2);
    }
}
