using static TorchSharp.torch;

namespace TypedNets;

/// <summary>What a forward pass changes in a network, to be put back: running statistics.</summary>
internal sealed class KeptState
{
    private readonly (Tensor Buffer, Tensor Before)[] _buffers;

    /// <summary>Keeps it; the caller's dispose scope owns the copies.</summary>
    public KeptState(nn.Module network) => _buffers = [.. network.named_buffers().Select(named => (named.buffer, named.buffer.clone()))];

    /// <summary>Puts it back.</summary>
    public void Restore()
    {
        using IDisposable withoutGradients = no_grad();
        foreach ((Tensor buffer, Tensor before) in _buffers)
            buffer.copy_(before);
    }
}
