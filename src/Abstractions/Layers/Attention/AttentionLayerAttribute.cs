namespace TypedNets;

/// <summary>
/// A layer with attention over the positions of a sequence. Its property is TorchSharp's module, which holds the parameters; the network
/// computes with the batch first, and that module, called by itself, with the sequence first.
/// </summary>
public abstract class AttentionLayerAttribute : LayerAttribute
{
    private protected AttentionLayerAttribute()
    {
    }

    /// <summary>Whether a position attends to itself and those before it only; PyTorch has this as an argument of the call.</summary>
    public bool IsCausal { get; set; }

    /// <summary>Whether the batch comes before the positions; only true, since the batch always comes first here.</summary>
    public bool BatchFirst { get; set; } = true;
}
