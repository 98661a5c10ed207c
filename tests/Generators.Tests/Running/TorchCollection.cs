namespace TypedNets.Generators.Tests.Running;

/// <summary>
/// Tests that run networks. They run one by one, after all others: seeds, counts of living tensors and the detection of anomalies are
/// the process's own, and libtorch uses every core by itself.
/// </summary>
[CollectionDefinition(nameof(TorchCollection), DisableParallelization = true)]
public sealed class TorchCollection : ICollectionFixture<LayerNetworks>, ICollectionFixture<ExampleNetworks>;
