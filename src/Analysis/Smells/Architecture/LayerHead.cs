namespace TypedNets.Analysis.Smells;

/// <summary>What a network returns, as far as it can be told from a block's output.</summary>
internal static class LayerHead
{
    /// <summary>Whether a layer gives the one result of a network that is no block by its looks: features, of another shape than its input.</summary>
    public static bool IsHead(SmellNetwork network, SmellLayer layer) =>
        !network.IsParametric() && layer.OutputShape.Rank == 1 && network.Inputs.All(input => !input.Shape.Equals(layer.OutputShape))
        && network.All.Count(other => other.IsReturned) == 1;
}
