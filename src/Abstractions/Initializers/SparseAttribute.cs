namespace TypedNets;

/// <summary>Normal, with a share of each column set to zero (Martens 2010; <c>torch.nn.init.sparse_</c>).</summary>
/// <param name="sparsity">Share of zeros in each column, 0 ≤ sparsity ≤ 1.</param>
public sealed class SparseAttribute(double sparsity) : InitializerAttribute
{
    /// <summary>Share of zeros in each column, 0 ≤ sparsity ≤ 1.</summary>
    public double Sparsity { get; } = sparsity;

    /// <summary>Standard deviation of the others.</summary>
    public double Std { get; set; } = 0.01;
}
