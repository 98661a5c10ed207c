using System.Diagnostics;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace TypedNets.Bench.Training;

/// <summary>
/// Training steps with the optimisers here against TorchSharp's own, which are the same formulas: two networks alike, one step of each in turn,
/// one thread, all in a dispose scope. What is compared is the median of the whole step, and of the update alone.
/// </summary>
internal static class OptimizerComparison
{
    private static readonly (string Name, OptimizerRule Rule, Func<IEnumerable<Parameter>, optim.Optimizer> Other)[] s_optimizers =
    [
        ("SGD, momentum", new Sgd(1e-3, Momentum: 0.9), parameters => optim.SGD(parameters, 1e-3, momentum: 0.9)),
        ("Adam", new Adam(1e-4), parameters => optim.Adam(parameters, 1e-4)),
    ];

    private static readonly (string Name, Func<nn.Module<Tensor, Tensor>> Create, long[] Shape)[] s_networks =
    [
        ("MLP 64-128-128-10, batch 64", () => nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10)), [64, 64]),
        ("CNN 1-16-32 on 8×8, batch 32", () => nn.Sequential(
            nn.Conv2d(1, 16, 3), nn.ReLU(), nn.Conv2d(16, 32, 3), nn.ReLU(), nn.Flatten(), nn.Linear(512, 10)), [32, 1, 8, 8]),
    ];

    /// <summary>Measures and prints a line for each network and optimiser.</summary>
    /// <param name="steps">Updates of each of the two; the first tenth is not counted.</param>
    public static void Run(int steps)
    {
        set_num_threads(1);
        Console.WriteLine($"Medians of {steps} steps in turn with TorchSharp's optimisers, one thread");
        Console.WriteLine("| network | optimiser | step, µs | TorchSharp's | ratio | update, µs | TorchSharp's | ratio |\n|---|---|---|---|---|---|---|---|");
        foreach ((string network, Func<nn.Module<Tensor, Tensor>> create, long[] shape) in s_networks)
        {
            foreach ((string name, OptimizerRule rule, Func<IEnumerable<Parameter>, optim.Optimizer> other) in s_optimizers)
            {
                using var ours = new Candidate(create, rule.Create);
                using var theirs = new Candidate(create, other);
                using Tensor inputs = randn(shape), labels = randint(0, 10, shape[0], dtype: ScalarType.Int64);
                for (int step = 0; step < steps; step++)
                {
                    bool counts = step >= steps / 10;
                    ours.Step(inputs, labels, counts);
                    theirs.Step(inputs, labels, counts);
                }

                var (oursWhole, oursUpdate) = ours.Medians();
                var (theirsWhole, theirsUpdate) = theirs.Medians();
                Console.WriteLine(FormattableString.Invariant(
                    $"| {network} | {name} | {oursWhole:F0} | {theirsWhole:F0} | {oursWhole / theirsWhole:F2} | {oursUpdate:F0} | {theirsUpdate:F0} | {oursUpdate / theirsUpdate:F2} |"));
            }
        }
    }

    private sealed class Candidate : IDisposable
    {
        private readonly nn.Module<Tensor, Tensor> _network;
        private readonly optim.Optimizer _optimizer;
        private readonly List<double> _whole = [], _updates = [];

        public Candidate(Func<nn.Module<Tensor, Tensor>> create, Func<IEnumerable<Parameter>, optim.Optimizer> optimizer)
        {
            manual_seed(1);
            _network = create();
            _optimizer = optimizer(_network.parameters());
        }

        public void Step(Tensor inputs, Tensor labels, bool counts)
        {
            long start = Stopwatch.GetTimestamp(), updating, updated;
            using (NewDisposeScope())
            {
                _network.zero_grad();
                nn.functional.cross_entropy(_network.call(inputs), labels).backward();
                updating = Stopwatch.GetTimestamp();
                _optimizer.step();
                updated = Stopwatch.GetTimestamp();
            }

            if (!counts)
                return;
            _whole.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            _updates.Add(Stopwatch.GetElapsedTime(updating, updated).TotalMicroseconds);
        }

        public (double Whole, double Update) Medians() => (new Sample(_whole).Median, new Sample(_updates).Median);

        public void Dispose()
        {
            _optimizer.Dispose();
            _network.Dispose();
        }
    }
}
