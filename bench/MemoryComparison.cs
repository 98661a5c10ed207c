using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Bench;

/// <summary>
/// Peak memory of one process that only runs forward passes on batches of 256, less what it had before the first: each way of
/// writing the network in a process of its own.
/// </summary>
internal static class MemoryComparison
{
    private const string Generated = "generated", Scoped = "hand-written, dispose scope", Plain = "hand-written, nothing disposed";

    public static void Run(string? way)
    {
        if (way is not null)
        {
            Console.WriteLine(Measure(way));
            return;
        }

        long baseline = 0;
        foreach (string name in new[] { Scoped, Generated, Plain })
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["memory", name]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            long megabytes = long.Parse(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            baseline = baseline == 0 ? megabytes : baseline;
            Console.WriteLine($"{name,-32} {megabytes,6} MB  x{(double)megabytes / baseline:F2}");
        }
    }

    private static long Measure(string way)
    {
        set_num_threads(1);
        using nn.Module<Tensor, Tensor> network = way == Generated ? new GeneratedCnn(seed: 1) : new HandWrittenCnn();
        using Tensor images = randn(256, 3, 32, 32);
        network.eval();
        using IDisposable noGradient = no_grad();
        long before = Process.GetCurrentProcess().PeakWorkingSet64;
        for (int i = 0; i < 10; i++)
        {
            using DisposeScope? scope = way == Plain ? null : NewDisposeScope();
            network.call(images);
        }

        return (Process.GetCurrentProcess().PeakWorkingSet64 - before) >> 20;
    }
}
