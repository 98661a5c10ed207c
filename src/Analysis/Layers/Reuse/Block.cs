namespace TypedNets.Analysis.Layers;

/// <summary>A network as a layer of another one.</summary>
public sealed class Block : Reuse
{
    /// <inheritdoc/>
    public override bool HasState => true;
}
