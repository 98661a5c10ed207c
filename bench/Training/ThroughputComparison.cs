using System.Diagnostics;
using TypedNets.Data;
using TypedNets.Studies;
using TypedNets.Studies.Statistics;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Bench.Training;

/// <summary>Trials per hour of a study against the plain way of <see cref="PlainTrials"/>, the same trials in turns.</summary>
internal static class ThroughputComparison
{
    private const int BatchSize = 64, EvaluateEvery = 100, Train = 10_000, Test = 2_000;

    /// <summary>Prints a line for each network.</summary>
    /// <param name="steps">Updates in a trial.</param>
    /// <param name="trials">Trials in a round.</param>
    /// <param name="rounds">Rounds; the medians are compared.</param>
    public static void Run(int steps, int trials, int rounds)
    {
        using Dataset train = Noise(Train, 1), test = Noise(Test, 2);
        Console.WriteLine($"{trials} trials of {steps} steps, medians of {rounds} rounds, {Environment.ProcessorCount} cores, libtorch's default of {get_num_threads()} threads for the plain way");
        Compare<TypedCnn>("CNN", () => new PlainCnn(), 0.01, train, test, steps, trials, rounds);
        Compare<TypedMlp>("MLP", () => new PlainMlp(), 0.01, train, test, steps, trials, rounds);
    }

    private static void Compare<T>(string name, Func<nn.Module<Tensor, Tensor>> plain, double rate, Dataset train, Dataset test, int steps, int trials, int rounds)
        where T : nn.Module<Tensor, Tensor>, INetwork<T>
    {
        var plainSeconds = new List<double>();
        var studySeconds = new List<double>();
        // The first round warms both up.
        for (int round = 0; round <= rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            PlainTrials.Run(plain, parameters => optim.SGD(parameters, rate, momentum: 0.9), train, test, trials, steps, BatchSize, EvaluateEvery);
            double first = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            RunStudy<T>(rate, train, test, steps, trials);
            double second = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (round == 0)
                continue;
            plainSeconds.Add(first);
            studySeconds.Add(second);
        }

        double plainHours = new Sample(plainSeconds).Median / 3600 / trials, studyHours = new Sample(studySeconds).Median / 3600 / trials;
        Console.WriteLine(FormattableString.Invariant($"{name}: plain {1 / plainHours:F0} trials/h, study {1 / studyHours:F0} trials/h, x{plainHours / studyHours:F2} (rounds: {string.Join(", ", plainSeconds.Zip(studySeconds, (a, b) => FormattableString.Invariant($"x{a / b:F2}")))})"));
    }

    private static void RunStudy<T>(double rate, Dataset train, Dataset test, int steps, int trials)
        where T : nn.Module<Tensor, Tensor>, INetwork<T>
    {
        string folder = Directory.CreateTempSubdirectory("throughput").FullName;
        try
        {
            var study = new Study("Throughput")
            {
                Networks = [StudyNetwork.Of<T>()],
                Initializers = [Initializers.HeNormal()],
                Optimizers = [new Sgd(rate, Momentum: 0.9)],
                Data = [new StudyData("Noise", "noise", [1, 28, 28], 10, _ => new StudySamples(train.Take(train.Count), test.Take(test.Count)))],
                Training = new TrainingPlan { BatchSize = BatchSize, Steps = steps, EvaluateEvery = EvaluateEvery, SignalSamples = 0 },
                Seeds = [.. Enumerable.Range(1, trials)],
            };
            new StudyRunner(study, new ResultFolder(folder)).Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dataset Noise(int count, ulong seed)
    {
        using var generator = new Generator(seed);
        return new Dataset("noise", randn([count, 1, 28, 28], generator: generator), randint(0, 10, [count], ScalarType.Int64, generator: generator), [.. Enumerable.Range(0, 10).Select(label => $"{label}")]);
    }
}
