using TypedNets.Studies;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;
using static TorchSharp.torch;

namespace InitStudy.Presets;

/// <summary>Hu, Xiao and Pennington 2020: how long deep linear networks take to learn, by width and depth.</summary>
internal sealed class Hu2020 : Preset
{
    private const int MostSteps = 600, Inputs = 1024, Outputs = 10, Samples = 16;
    private const string Orthogonal = "orthogonal", Gaussian = "Gaussian";
    private static readonly int[] s_widths = [16, 64, 256], s_depths = [3, 10, 30, 100];
    private static readonly double[] s_rates = [1, 0.5, 0.25, 0.1];

    public override string Name => "hu-2020";

    public override string Title => "Does an orthogonal start make the depth of linear networks free?";

    public override string Source => "Hu, Xiao, Pennington 2020, \"Provable Benefit of Orthogonal Initialization in Optimizing Deep Linear Networks\", arXiv 2001.05992; "
        + "Saxe, McClelland, Ganguli 2013, arXiv 1312.6120, figure 6A";

    public override string Explanation =>
        "Published: the width that suffices for fast convergence does not depend on the depth with orthogonal weights, and grows with it in a straight line with Gaussian "
        + "ones; learning time grows with depth only for these. There widths to 1000 and depths to 700; here widths 16 to 256 and depths 3 to 100, on the same data: 16 samples "
        + "of 1024 inputs, 10 outputs of a linear map, all of N(0, 1). Counted are full-batch steps of gradient descent until the loss is a thousandth of what it was, "
        + "the best of four learning rates, at most 600 steps.";

    public override IReadOnlyList<Study> Studies(bool quick) =>
    [
        new Study("Steps to a thousandth of the loss")
        {
            Measurements =
            [
                .. from width in quick ? [64, 256] : s_widths
                   from depth in s_depths
                   from variant in new[] { Orthogonal, Gaussian }
                   select Learn(width, depth, variant),
            ],
            Seeds = quick ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        },
    ];

    public override IEnumerable<PresetClaim> Claims(bool quick)
    {
        static double Steps(PresetResults results, int width, int depth, string variant) => PresetResults.Mean(results.Of(Subject(width, depth), variant), trial => trial.Values["steps"] ?? double.PositiveInfinity);

        yield return new("Width 256: orthogonal networks learn as fast at depth 100 as at 10", results =>
            Claim.LessThan(2).Check("mean steps, depth 100 / depth 10", Steps(results, 256, 100, Orthogonal) / Steps(results, 256, 10, Orthogonal)));
        yield return new("Width 256: Gaussian ones do not", results =>
            Claim.MoreThan(10).Check("mean steps, depth 100 / depth 10", Steps(results, 256, 100, Gaussian) / Steps(results, 256, 10, Gaussian)));
        yield return new("Width 64 suffices at all depths with orthogonal weights", results =>
            Claim.AtMost(MostSteps).Check("most mean steps of all depths", s_depths.Max(depth => Steps(results, 64, depth, Orthogonal))));
        yield return new("Width 64 does not suffice at depth 100 with Gaussian ones", results =>
            Claim.MoreThan(MostSteps).Check("mean steps (infinite where a run did not get there)", Steps(results, 64, 100, Gaussian)));
    }

    private static string Subject(int width, int depth) => $"width {width}, depth {depth}";

    private static Measurement Learn(int width, int depth, string variant) => new(Subject(width, depth), variant,
        $"Steps of gradient descent to 1/1000 of the loss, at most {MostSteps}, best of the rates {string.Join(", ", s_rates.Select(rate => FormattableString.Invariant($"{rate}")))} times {Outputs}/(depth·|X|²)",
        (generator, stop) =>
        {
            Tensor x = randn(Inputs, Samples, generator: generator);
            Tensor y = randn(Outputs, Inputs, generator: generator).matmul(x);
            Tensor[] start = [.. Enumerable.Range(0, depth).Select(layer =>
                Matrix(variant, layer == depth - 1 ? Outputs : width, layer == 0 ? Inputs : width, generator))];
            double unit = Outputs / (depth * Math.Pow(linalg.norm(x, 2).item<float>(), 2));
            double best = s_rates.Min(rate => Steps(start, x, y, width, rate * unit, stop));
            return new Dictionary<string, double> { ["steps"] = best };
        });

    /// <summary>Entries have mean square one in both cases; an orthogonal matrix that is not square has orthogonal rows or columns.</summary>
    private static Tensor Matrix(string variant, int rows, int columns, Generator generator)
    {
        Tensor normal = randn(Math.Max(rows, columns), Math.Min(rows, columns), generator: generator);
        if (variant == Gaussian)
            return rows >= columns ? normal : normal.t().contiguous();
        (Tensor q, Tensor r) = linalg.qr(normal);
        Tensor haar = q * r.diag().sign() * Math.Sqrt(Math.Max(rows, columns));
        return rows >= columns ? haar : haar.t().contiguous();
    }

    /// <summary>
    /// The network is W_L·...·W_1·X over √width for each hidden layer and √outputs for the last; its gradient is written out, as a product of
    /// matrices needs no more.
    /// </summary>
    private static double Steps(Tensor[] start, Tensor x, Tensor y, int width, double rate, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        Tensor[] weights = [.. start.Select(weight => weight.clone())];
        double initial = double.NaN;
        for (int step = 0; step <= MostSteps; step++)
        {
            stop.ThrowIfCancellationRequested();
            using var inner = NewDisposeScope();
            var inputs = new Tensor[weights.Length];
            Tensor h = x;
            for (int layer = 0; layer < weights.Length; layer++)
            {
                inputs[layer] = h;
                h = weights[layer].matmul(h) * Factor(layer);
            }

            Tensor gradient = h - y;
            double loss = (gradient * gradient).sum().item<float>();
            if (step == 0)
                initial = loss;
            if (loss < initial / 1000)
                return step;
            if (!double.IsFinite(loss) || loss > 1e6 * initial)
                break;
            for (int layer = weights.Length - 1; layer >= 0; layer--)
            {
                Tensor arriving = gradient * Factor(layer);
                gradient = weights[layer].t().matmul(arriving);
                weights[layer].sub_(arriving.matmul(inputs[layer].t()) * rate);
            }
        }

        return double.PositiveInfinity;

        float Factor(int layer) => (float)(1 / Math.Sqrt(layer == weights.Length - 1 ? Outputs : width));
    }
}
