using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What a forward pass changes beside its result, to be put back: running statistics, and libtorch's generator on the CPU.</summary>
internal sealed class KeptState
{
    private readonly (Tensor Buffer, Tensor Before)[] _buffers;
    private readonly Tensor _random = get_rng_state();

    /// <summary>Keeps it; the caller's dispose scope owns the copies.</summary>
    public KeptState(nn.Module network) => _buffers = [.. network.named_buffers().Select(named => (named.buffer, named.buffer.clone()))];

    /// <summary>Puts it back.</summary>
    public void Restore()
    {
        using IDisposable withoutGradients = no_grad();
        set_rng_state(_random);
        foreach ((Tensor buffer, Tensor before) in _buffers)
            buffer.copy_(before);
    }
}
