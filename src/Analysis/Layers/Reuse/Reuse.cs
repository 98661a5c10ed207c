namespace TypedNets.Analysis.Layers;

/// <summary>Kinds that stand for other layers, which are what is inferred and run.</summary>
public abstract class Reuse : LayerKind
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer) => throw new InvalidOperationException($"{Name} stands for other layers, which must be put in its place first.");
}
