using BenchmarkDotNet.Attributes;
using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Bench;

/// <summary>A training step and a forward pass, the hand-written network in a dispose scope as TorchSharp advises.</summary>
public class StepBenchmark
{
    private readonly HandWrittenCnn _handWritten = new();
    private readonly GeneratedCnn _generated = new(seed: 1);
    private readonly Tensor _images = randn(64, 3, 32, 32);
    private readonly Tensor _labels = randint(0, 10, [64], ScalarType.Int64);

    [Params(true, false)]
    public bool Training { get; set; }

    [GlobalSetup]
    public void Setup() => set_num_threads(1);

    [Benchmark(Baseline = true)]
    public void HandWritten() => Step(_handWritten);

    [Benchmark]
    public void Generated() => Step(_generated);

    private void Step(nn.Module<Tensor, Tensor> network)
    {
        using DisposeScope scope = NewDisposeScope();
        if (!Training)
        {
            using IDisposable noGradient = no_grad();
            network.call(_images);
            return;
        }

        nn.functional.cross_entropy(network.call(_images), _labels).backward();
        network.zero_grad();
    }
}
