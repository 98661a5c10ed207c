namespace TypedNets.Analysis.Layers;

/// <summary>The identity, a view of its input.</summary>
public sealed class IdentityLayer : LayerKind
{
    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.View;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer) => layer.OutputType = layer.ElementType;
}
