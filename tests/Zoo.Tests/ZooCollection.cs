using static TorchSharp.torch;

namespace TypedNets.Zoo.Tests;

/// <summary>Tests that run networks, one by one: seeds are the process's own.</summary>
[CollectionDefinition(nameof(ZooCollection))]
public sealed class ZooCollection : ICollectionFixture<OneThread>;

/// <summary>On a busy machine libtorch's threads wait for one another most of the time.</summary>
public sealed class OneThread
{
    public OneThread() => set_num_threads(1);
}
