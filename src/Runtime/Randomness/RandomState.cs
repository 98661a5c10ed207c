using static TorchSharp.torch;

namespace TypedNets.Randomness;

/// <summary>The random numbers of one training run, which go on from call to call.</summary>
internal sealed class RandomState : IDisposable
{
    private readonly Tensor _state;

    /// <summary>The state at the start of a run.</summary>
    /// <param name="seed">What its numbers follow from.</param>
    public RandomState(ulong seed) => _state = SharedGenerator.StateOf(seed).DetachFromDisposeScope();

    /// <summary>The state, bytes; may be set to one that was read before.</summary>
    public Tensor State
    {
        get => _state;
        set => _state.copy_(value);
    }

    /// <summary>Calls a module with this run's random numbers.</summary>
    public Tensor Call(nn.Module<Tensor, Tensor> module, Tensor inputs) => SharedGenerator.Lend(_state, () => module.call(inputs));

    /// <inheritdoc/>
    public void Dispose() => _state.Dispose();
}
