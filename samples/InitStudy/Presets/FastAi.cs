using TypedNets;
using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using static TorchSharp.torch;

namespace InitStudy.Presets;

[Network, Input(512), HeNormal, Block<ReLUDense>(512, Repeat = 100)]
public partial class ReLU100;

[Network, Input(512), LeCunNormal, Block<SELUDense>(512, Repeat = 100)]
public partial class SELU100;

/// <summary>What becomes of a signal in a hundred layers, before any training.</summary>
internal sealed class FastAi : Preset
{
    private const string Matrices = "100 matrices of 512×512", Spectrum = "Product of matrices of 200×200";
    private static readonly int[] s_lengths = [1, 2, 6, 20, 99];

    public override string Name => "propagation";

    public override string Title => "What is left of a signal after a hundred layers?";

    public override string Source => "Lesson \"Why you need a good init\" of fast.ai; Klambauer et al. 2017, arXiv 1706.02515; Saxe, McClelland, Ganguli 2013, arXiv 1312.6120, figure 6C";

    public override string Explanation =>
        "Published: a vector that is multiplied by 100 matrices of N(0, 1) is no number after 28 of them, with N(0, 0.01²) it is zero, and divided by √512 it keeps "
        + "its size; SELU keeps mean 0 and variance 1 with LeCun's initialisation; the singular values of products of Gaussian matrices spread without bound, those of "
        + "orthogonal ones stay at one. Here the same is done, nothing is trained; networks have 100 layers of 512 units, spectra are of 200×200 matrices instead of 1000×1000.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Signals without training")
        {
            Measurements =
            [
                Multiply("N(0, 1)", 1), Multiply("N(0, 0.01²)", 0.01), Multiply("N(0, 1/512)", 1 / Math.Sqrt(512)),
                Propagate<ReLU100>(Initializers.XavierNormal()), Propagate<ReLU100>(Initializers.HeNormal()),
                Propagate<SELU100>(Initializers.LeCunNormal()), Propagate<SELU100>(Starts.He),
                Product("Gaussian", generator => randn(200, 200, generator: generator, dtype: ScalarType.Float64) / Math.Sqrt(200)),
                Product("orthogonal", generator => linalg.qr(randn(200, 200, generator: generator, dtype: ScalarType.Float64)).Q),
            ],
            Seeds = quick ? [1, 2, 3] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static IReadOnlyDictionary<int, double> Values(PresetResults results, string subject, string variant, string name) => PresetResults.Each(results.Of(subject, variant), trial => trial.Values[name]);
        static double Median(PresetResults results, int length) => PresetResults.Mean(results.Of(Spectrum, "Gaussian"), trial => trial.Value($"median singular value of {length}"));

        yield return new("N(0, 1) ends in no number", results => Claim.Within(28, 28).CheckEach("product that first holds no number", Values(results, Matrices, "N(0, 1)", "first not a number")));
        yield return new("N(0, 0.01²) ends in zeros", results => Claim.AtMost(70).CheckEach("product that is first zero", Values(results, Matrices, "N(0, 0.01²)", "first zero")));
        yield return new("N(0, 1/512) keeps the size", results => Claim.Within(0.1, 10).CheckEach("standard deviation at the end", Values(results, Matrices, "N(0, 1/512)", "standard deviation")));
        yield return new("ReLU with Xavier dies out", results => Claim.LessThan(1e-12).CheckEach("standard deviation at the end", Values(results, nameof(ReLU100), "XavierNormal", "standard deviation")));
        yield return new("ReLU with He keeps the size", results => Claim.Within(0.1, 10).CheckEach("standard deviation at the end", Values(results, nameof(ReLU100), "HeNormal", "standard deviation")));
        yield return new("SELU with LeCun keeps mean 0", results => Claim.Within(-0.05, 0.05).CheckEach("mean at the end", Values(results, nameof(SELU100), "LeCunNormal", "mean")));
        yield return new("SELU with LeCun keeps variance 1", results => Claim.Within(0.8, 1.2).CheckEach("variance at the end", Values(results, nameof(SELU100), "LeCunNormal", "variance")));
        yield return new("SELU with He overflows", results => Claim.MoreThan(1e4).CheckEach("variance at the end", Values(results, nameof(SELU100), "HeNormal", "variance")));
        yield return new("Products of Gaussian matrices: the median singular value falls", results =>
            Acceptance.Falling("median singular value by the number of matrices", [.. s_lengths.Select(length => ($"{length}", Median(results, length)))]));
        yield return new("Products of Gaussian matrices: it is small after 20", results => Claim.LessThan(0.01).Check("median singular value of 20", Median(results, 20)));
        yield return new("Products of orthogonal matrices stay orthogonal", results => Claim.LessThan(1e-4).CheckEach("largest distance of a singular value of 99 from 1",
            Values(results, Spectrum, "orthogonal", "largest distance from 1 of 99")));
    }

    private static Measurement Multiply(string variant, double deviation) => new(Matrices, variant,
        FormattableString.Invariant($"x of N(0, 1), multiplied by fresh matrices of N(0, {deviation}²) in 32-bit numbers"), (generator, stop) =>
        {
            Tensor x = randn(512, generator: generator);
            double notANumber = double.PositiveInfinity, zero = double.PositiveInfinity;
            for (int product = 1; product <= 100; product++)
            {
                stop.ThrowIfCancellationRequested();
                using Tensor matrix = randn(512, 512, generator: generator);
                using Tensor scale = deviation;
                x = matrix.mul_(scale).matmul(x);
                // As there: the deviation is no number as soon as one of them is infinite.
                if (!float.IsFinite(x.std().item<float>()))
                    notANumber = Math.Min(notANumber, product);
                if (!x.any().item<bool>())
                    zero = Math.Min(zero, product);
            }

            return new Dictionary<string, double> { ["first not a number"] = notANumber, ["first zero"] = zero, ["standard deviation"] = x.std().item<float>() };
        });

    private static Measurement Propagate<T>(StudyStart start)
        where T : nn.Module<Tensor, Tensor>, INetwork<T> => new(typeof(T).Name, start.Name, "256 samples of N(0, 1) through 100 layers of 512 units", (generator, _) =>
        {
            using IDisposable withoutGradients = no_grad();
            using T network = T.Create(new NetworkOptions(PresetData.Seed(generator), start.Initializer));
            Tensor y = network.call(randn(256, 512, generator: generator)).to(ScalarType.Float64);
            return new Dictionary<string, double>
            {
                ["mean"] = y.mean().item<double>(),
                ["variance"] = y.var().item<double>(),
                ["standard deviation"] = y.std().item<double>(),
            };
        });

    private static Measurement Product(string variant, Func<Generator, Tensor> draw) => new(Spectrum, variant, "Matrices of 200×200 with entries of variance 1/200, in 64-bit numbers", (generator, stop) =>
    {
        var values = new Dictionary<string, double>();
        Tensor product = eye(200, dtype: ScalarType.Float64);
        for (int length = 1; length <= s_lengths[^1]; length++)
        {
            stop.ThrowIfCancellationRequested();
            product = draw(generator).matmul(product);
            if (!s_lengths.Contains(length))
                continue;
            Tensor spectrum = linalg.svdvals(product);
            values[$"median singular value of {length}"] = spectrum.median().item<double>();
            values[$"largest distance from 1 of {length}"] = (spectrum - 1).abs().max().item<double>();
        }

        return values;
    });
}
