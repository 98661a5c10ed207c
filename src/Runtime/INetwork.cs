using System.ComponentModel;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What every generated network is, for code that does not know its class.</summary>
public interface INetwork
{
    /// <summary>All that is known about the network before it runs.</summary>
    NetworkSpec Spec { get; }
}

/// <summary>What every generated network is, so that generic code can build and describe one without reflection.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
public interface INetwork<TSelf> : INetwork
    where TSelf : nn.Module, INetwork<TSelf>
{
    /// <summary>All that is known about the network before it runs.</summary>
    static new abstract NetworkSpec Spec { get; }

    /// <inheritdoc/>
    NetworkSpec INetwork.Spec => TSelf.Spec;

    /// <summary>Builds the network.</summary>
    /// <param name="options">Seed, initializer, device and element type.</param>
    static abstract TSelf Create(NetworkOptions options);

    /// <summary>
    /// Runs the network as its forward pass does, with the same result bit by bit, but shows every layer's output: nothing runs in place
    /// and nothing is freed, which is left to the caller's dispose scope. <see cref="SignalProbe"/> calls it.
    /// </summary>
    /// <param name="inputs">The inputs in order, right in number, shape and type; not checked.</param>
    /// <param name="observer">What the values are shown to.</param>
    /// <returns>The outputs in order.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    Tensor[] Observe(Tensor[] inputs, ValueObserver observer);
}
