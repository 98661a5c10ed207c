using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What every generated network is, so that generic code can build and describe one without reflection.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
public interface INetwork<TSelf>
    where TSelf : nn.Module, INetwork<TSelf>
{
    /// <summary>All that is known about the network before it runs.</summary>
    static abstract NetworkSpec Spec { get; }

    /// <summary>Builds the network.</summary>
    /// <param name="options">Seed, initializer, device and element type.</param>
    static abstract TSelf Create(NetworkOptions options);
}
