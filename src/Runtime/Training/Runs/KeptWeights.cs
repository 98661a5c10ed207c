using TypedNets.Checkpoints;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>A copy of a network's parameters and buffers.</summary>
internal sealed class KeptWeights(nn.Module module) : IDisposable
{
    private readonly Dictionary<string, Tensor> _copies = [];

    /// <summary>The copies by their keys; none before they are first kept.</summary>
    public IReadOnlyDictionary<string, Tensor> Copies => _copies;

    /// <summary>Copies what the network has now.</summary>
    public void Keep() => Keep(module.state_dict());

    /// <summary>Copies these values.</summary>
    public void Keep(IReadOnlyDictionary<string, Tensor> values)
    {
        using IDisposable withoutGradients = no_grad();
        foreach ((string key, Tensor value) in values)
        {
            if (_copies.TryGetValue(key, out Tensor? copy))
                copy.copy_(value);
            else
                _copies.Add(key, value.detach().clone().DetachFromDisposeScope());
        }
    }

    /// <summary>Puts back into the network what was kept, if anything was.</summary>
    public void Restore() => Checkpoint.Assign(module, _copies);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor copy in _copies.Values)
            copy.Dispose();
    }
}
