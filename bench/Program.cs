using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using TypedNets.Bench;

// Every figure is a ratio to a baseline of the same run, since machines differ and are noisy.
if (args is ["memory", ..])
{
    MemoryComparison.Run(args.ElementAtOrDefault(1));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithOption(ConfigOptions.JoinSummary, false));
