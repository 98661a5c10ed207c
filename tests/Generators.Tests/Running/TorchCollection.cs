using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Running;

/// <summary>
/// Tests that run networks. They run one by one, after all others: seeds, counts of living tensors and the detection of anomalies are
/// the process's own.
/// </summary>
[CollectionDefinition(nameof(TorchCollection), DisableParallelization = true)]
public sealed class TorchCollection : ICollectionFixture<OneThread>, ICollectionFixture<LayerNetworks>, ICollectionFixture<ExampleNetworks>;

/// <summary>Tensors this small gain nothing from libtorch's threads, which on a busy machine cost five times the whole run.</summary>
public sealed class OneThread
{
    public OneThread() => set_num_threads(1);
}
