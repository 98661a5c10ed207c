using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TypedNets.Bench;
using TypedNets.Bench.Signal;
using TypedNets.Bench.Training;

// Every figure is a ratio to a baseline of the same run, since machines differ and are noisy.
if (args is ["memory", ..])
{
    MemoryComparison.Run(args.ElementAtOrDefault(1));
    return;
}

if (args is ["build", ..])
{
    BuildComparison.Run(Number(1, fallback: 3000), Number(2, fallback: 5));
    return;
}

if (args is ["keystroke", ..])
{
    KeystrokeComparison.Run(Number(1, fallback: 200));
    return;
}

if (args is ["signal", ..])
{
    // 200, or 200..400 for others than those on which theory was worked out.
    int[] numbers = [.. (args.ElementAtOrDefault(1) ?? "200").Split("..").Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    Environment.Exit(SignalComparison.Run(numbers is [int from, int to] ? from..to : ..numbers[0], Number(2, fallback: 20), args.ElementAtOrDefault(3)) ? 0 : 1);
    return;
}

if (args is ["analysis", ..])
{
    Environment.Exit(AnalysisTime.Run(Number(1, fallback: 100)) ? 0 : 1);
    return;
}

if (args is ["throughput", ..])
{
    ThroughputComparison.Run(Number(1, fallback: 500), Number(2, fallback: 4), Number(3, fallback: 3));
    return;
}

if (args is ["optimizers", ..])
{
    OptimizerComparison.Run(Number(1, fallback: 3000));
    return;
}

// In this process, whose output has the native library; a project that the tool writes itself would lack it.
Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(12);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));

int Number(int position, int fallback) => args.Length > position ? int.Parse(args[position], CultureInfo.InvariantCulture) : fallback;
