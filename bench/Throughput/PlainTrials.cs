using TorchSharp;
using static TorchSharp.torch;

namespace TypedNets.Bench.Throughput;

/// <summary>
/// The plain way to run trials: one after another with libtorch's own number of threads, TorchSharp's modules, optimiser and DataLoader, and
/// a dispose scope around each step.
/// </summary>
internal static class PlainTrials
{
    /// <summary>Trains and evaluates a network for each seed.</summary>
    public static void Run(Func<nn.Module<Tensor, Tensor>> create, Func<IEnumerable<TorchSharp.Modules.Parameter>, optim.Optimizer> optimizer, Data.Dataset train, Data.Dataset test, int seeds, int steps, int batchSize, int evaluateEvery)
    {
        for (int seed = 1; seed <= seeds; seed++)
        {
            manual_seed(seed);
            using nn.Module<Tensor, Tensor> network = create();
            using optim.Optimizer rule = optimizer(network.parameters());
            using var samples = new Samples(train);
            using var loader = utils.data.DataLoader(samples, batchSize, shuffle: true, device: CPU, drop_last: true);
            for (int step = 0; step < steps;)
            {
                foreach (Dictionary<string, Tensor> batch in loader)
                {
                    using (NewDisposeScope())
                    {
                        rule.zero_grad();
                        Tensor loss = nn.functional.cross_entropy(network.call(batch["input"]), batch["label"].flatten());
                        loss.backward();
                        rule.step();
                        _ = loss.item<float>();
                    }

                    step++;
                    if (step % evaluateEvery == 0)
                        Evaluate(network, test, batchSize: 256);
                    if (step == steps)
                        break;
                }
            }

            Evaluate(network, train, batchSize: 256, most: test.Count);
        }
    }

    private static void Evaluate(nn.Module<Tensor, Tensor> network, Data.Dataset data, int batchSize, int most = int.MaxValue)
    {
        network.eval();
        using IDisposable withoutGradients = no_grad();
        using var samples = new Samples(data);
        using var loader = utils.data.DataLoader(samples, batchSize, shuffle: false, device: CPU);
        double loss = 0;
        long correct = 0;
        int seen = 0;
        foreach (Dictionary<string, Tensor> batch in loader)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor outputs = network.call(batch["input"]), labels = batch["label"].flatten();
            loss += nn.functional.cross_entropy(outputs, labels).item<float>() * labels.shape[0];
            correct += outputs.argmax(1).eq(labels).sum().item<long>();
            seen += (int)labels.shape[0];
            if (seen >= most)
                break;
        }

        network.train();
    }

    /// <summary>A data set as TorchSharp's loader asks for it: sample by sample.</summary>
    private sealed class Samples(Data.Dataset data) : utils.data.Dataset
    {
        public override long Count => data.Count;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["input"] = data.Inputs[index], ["label"] = data.Labels[index] };
    }
}
