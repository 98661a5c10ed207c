namespace TypedNets.Analysis.Layers;

/// <summary>Padding with a constant, which every element type has.</summary>
/// <param name="rank">Number of axes.</param>
public abstract class ConstantPadding(int rank) : PaddingLayer(rank)
{
    /// <summary>As PyTorch's constant_pad_nd does.</summary>
    protected override bool CutsFirst => true;

    /// <inheritdoc/>
    protected override Func<int, int>? Source(Arguments arguments, int size) => arguments.Number("Value", 0) == 0 ? _ => -1 : null;

    /// <inheritdoc/>
    protected override void RequireElementType(LayerInference layer)
    {
    }
}
