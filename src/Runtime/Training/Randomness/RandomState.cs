using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>
/// The random numbers of one training run. Layers such as dropout draw from libtorch's global generator, which all threads share; so the
/// global generator is this run's while its network runs, and nobody else's, and afterwards again as it was.
/// </summary>
internal sealed class RandomState : IDisposable
{
    private static readonly Lock s_globalGenerator = new();
    private Tensor _state;

    /// <summary>The state at the start of a run.</summary>
    /// <param name="seed">What its numbers follow from.</param>
    public RandomState(ulong seed)
    {
        using var generator = new Generator(seed);
        _state = generator.get_state().DetachFromDisposeScope();
    }

    /// <summary>The state, bytes; may be set to one that was read before.</summary>
    public Tensor State
    {
        get => _state;
        set => _state.copy_(value);
    }

    /// <summary>Calls a module with this run's random numbers.</summary>
    public Tensor Call(nn.Module<Tensor, Tensor> module, Tensor inputs)
    {
        lock (s_globalGenerator)
        {
            using Generator global = Generator.Default;
            using Tensor before = global.get_state();
            global.set_state(_state);
            try
            {
                return module.call(inputs);
            }
            finally
            {
                Tensor after = global.get_state().DetachFromDisposeScope();
                global.set_state(before);
                _state.Dispose();
                _state = after;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _state.Dispose();
}
