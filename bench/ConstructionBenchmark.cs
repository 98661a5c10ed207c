using BenchmarkDotNet.Attributes;

namespace TypedNets.Bench;

/// <summary>Building a network: each parameter started once, against TorchSharp's default start that is then overwritten.</summary>
public class ConstructionBenchmark
{
    [Benchmark(Baseline = true)]
    public void HandWritten() => new HandWrittenCnn().Dispose();

    [Benchmark]
    public void Generated() => new GeneratedCnn(seed: 1).Dispose();
}
