namespace TypedNets;

/// <summary>Looks up a row of a learned table for each number.</summary>
/// <remarks>… of Int64 → …×dim; weight num×dim.</remarks>
/// <param name="numEmbeddings">Number of rows: one more than the largest number that can come in.</param>
/// <param name="embeddingDim">Size of a row.</param>
public sealed class EmbeddingAttribute(int numEmbeddings, int embeddingDim) : TableAttribute(numEmbeddings, embeddingDim);
