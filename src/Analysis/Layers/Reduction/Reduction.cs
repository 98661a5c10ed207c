namespace TypedNets.Analysis.Layers;

/// <summary>
/// One value of all along dimensions Dim, which go, or stay with size 1. What comes out is no map over positions any more, even if the
/// input is: who names the dimensions means them.
/// </summary>
public abstract class Reduction : LayerKind
{
    /// <inheritdoc/>
    public override bool EndsMap => true;

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        long[] dims = layer.Arguments.Integers("Dim") ?? [];
        if (dims.Length == 0)
            throw layer.Refuse(RuleIds.AxisCount, null, $"it needs the dimensions that it goes over, such as [{Name}(-1)].");
        layer.RequireFloat();
        int[] places = [.. dims.Select(dim => layer.SampleDimension("Dim", dim))];
        if (places.Distinct().Count() < places.Length)
            throw layer.Refuse(RuleIds.DimensionOutOfRange, "Dim", $"Dim must have each dimension once for the input N×{layer.Input}, but is {string.Join(", ", dims)}.");
        bool keeps = layer.Arguments.Flag("KeepDim", false);
        layer.Output = new Shape([.. layer.Input.Sizes.Select((size, i) => places.Contains(i) ? 1 : size).Where((_, i) => keeps || !places.Contains(i))]);
    }
}
