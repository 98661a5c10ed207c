namespace TypedNets.Analysis.Layers;

/// <summary>A row of the table for each number of the input.</summary>
public sealed class Embedding : TableLayer
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer) =>
        layer.Output = new Shape([.. layer.Input.Sizes, AddTable(layer, rows: 1)]);
}
