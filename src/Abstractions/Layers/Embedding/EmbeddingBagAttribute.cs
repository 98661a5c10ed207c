namespace TypedNets;

/// <summary>Looks up rows of a learned table and puts out their sum, mean or largest values.</summary>
/// <remarks>L of Int64 → dim; weight num×dim.</remarks>
/// <param name="numEmbeddings">Number of rows: one more than the largest number that can come in.</param>
/// <param name="embeddingDim">Size of a row.</param>
public sealed class EmbeddingBagAttribute(int numEmbeddings, int embeddingDim) : TableAttribute(numEmbeddings, embeddingDim)
{
    /// <summary>What becomes of the rows.</summary>
    public BagMode Mode { get; set; } = BagMode.Mean;
}
