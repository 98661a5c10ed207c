using System.Globalization;
using TypedNets.Data;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Bench.Training;

/// <summary>
/// UnitVariance against the five families that Zhang (2024) compares, on plain convolutional networks to depth 50: each with each of the same
/// learning rates, the best of them counted. What is compared is the mean training loss over all steps: it is low for what learns early.
/// </summary>
internal static class StartComparison
{
    private const double Chance = 2.302585;
    private static readonly double[] s_rates = [0.003, 0.01, 0.03];

    private static readonly (string Name, Initializer Start)[] s_families =
    [
        ("Random", Initializers.RandomNormal(0.05)), ("Xavier", Initializers.XavierNormal()), ("He", Initializers.HeNormal()),
        ("LeCun", Initializers.LeCunNormal()), ("Orthogonal", Initializers.Orthogonal()),
    ];

    private static readonly (string Name, Func<Initializer, long, nn.Module<Tensor, Tensor>> Create)[] s_networks =
    [
        Of<ReLU10>(),
        Of<ReLU20>(),
        Of<ReLU50>(),
        Of<GELU20>(),
        Of<GELU50>(),
        Of<SiLU20>(),
        Of<SiLU50>(),
        Of<Tanh20>(),
        Of<Tanh50>(),
        Of<SELU20>(),
        Of<SELU50>(),
        Of<ReLUMaxPool20>(),
        Of<GELUAvgPool20>(),
        Of<SiLUMaxPool20>(),
        Of<TanhAvgPool20>(),
    ];

    /// <summary>Trains and prints a line for each network.</summary>
    /// <param name="steps">Updates of 64 digits, SGD with momentum 0.9.</param>
    /// <param name="seeds">How often each is trained, with other weights and another order.</param>
    /// <param name="only">What a network's name begins with; null for all.</param>
    public static void Run(int steps, int seeds, string? only)
    {
        using Dataset digits = Optdigits.Load(Split.Train);
        Console.WriteLine($"Mean loss over {steps} steps of SGD (momentum 0.9, 64 digits of 8×8), best of the rates {string.Join(", ", s_rates.Select(Text))}, ± standard error over {seeds} seeds; chance is {Text(Chance)}");
        Console.WriteLine("| network | best family | its loss | UnitVariance | verdict |\n|---|---|---|---|---|");
        foreach ((string name, Func<Initializer, long, nn.Module<Tensor, Tensor>> create) in s_networks.Where(network => only is null || network.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            (string Family, Result Result)[] families = [.. s_families.Select(family => (family.Name, Best(seed => create(family.Start, seed), digits, steps, seeds)))];
            (string family, Result best) = families.MinBy(family => family.Result.Mean);
            Result unit = Best(seed => create(Initializers.UnitVariance(), seed), digits, steps, seeds);
            double error = Math.Sqrt((unit.Error * unit.Error) + (best.Error * best.Error));
            string verdict = best.Mean > 0.97 * Chance && unit.Mean > 0.97 * Chance ? "neither learns" : unit.Mean > best.Mean + Math.Max(2 * error, 0.02) ? "slower" : unit.Mean < best.Mean - Math.Max(2 * error, 0.02) ? "faster" : "as fast";
            Console.WriteLine($"| {name} | {family} ({Text(best.Rate)}) | {best} | {unit} ({Text(unit.Rate)}) | {verdict} |");
        }
    }

    private static Result Best(Func<long, nn.Module<Tensor, Tensor>> create, Dataset data, int steps, int seeds) => s_rates.Select(rate =>
    {
        double[] losses = [.. Enumerable.Range(0, seeds).Select(seed => MeanLoss(create(seed), data, steps, rate, seed))];
        double mean = losses.Average();
        return new Result(rate, mean, seeds < 2 ? 0 : Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean)) / (seeds - 1) / seeds));
    }).MinBy(result => result.Mean)!;

    /// <summary>Each step's loss counts at most as chance: after one that is worse, or no number, a run counts as if it knew nothing.</summary>
    private static double MeanLoss(nn.Module<Tensor, Tensor> network, Dataset data, int steps, double rate, int seed)
    {
        using (network)
        {
            double sum = 0;
            int counted = 0;
            new Trainer
            {
                Optimizer = new Sgd(rate, Momentum: 0.9),
                Steps = steps,
                Seed = (ulong)seed,
                OnStep = step =>
                {
                    sum += step.Loss < Chance ? step.Loss : Chance;
                    counted++;
                },
            }.Fit(network, data);
            return (sum + (Chance * (steps - counted))) / steps;
        }
    }

    private static (string Name, Func<Initializer, long, nn.Module<Tensor, Tensor>> Create) Of<T>()
        where T : nn.Module<Tensor, Tensor>, INetwork<T> => (T.Spec.Network, (start, seed) => T.Create(new NetworkOptions(seed, start)));

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed record Result(double Rate, double Mean, double Error)
    {
        public override string ToString() => $"{Text(Mean)} ± {Text(Error)}";
    }
}
