namespace TypedNets.Analysis.Layers;

/// <summary>Largest value of windows over 1 axis.</summary>
public sealed class MaxPool1d() : WindowPool(1, PoolRule.Largest)
{
    /// <summary>0: alone among PyTorch's pools, this one may put out nothing; a layer after it may not read that.</summary>
    protected override long LeastWindows => 0;
}
