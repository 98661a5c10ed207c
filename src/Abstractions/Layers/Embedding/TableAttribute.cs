namespace TypedNets;

/// <summary>A layer that looks up rows of a learned table.</summary>
/// <param name="numEmbeddings">Number of rows.</param>
/// <param name="embeddingDim">Size of a row.</param>
public abstract class TableAttribute(int numEmbeddings, int embeddingDim) : LayerAttribute
{
    /// <summary>Number of rows.</summary>
    public int NumEmbeddings { get; } = numEmbeddings;

    /// <summary>Size of a row.</summary>
    public int EmbeddingDim { get; } = embeddingDim;

    /// <summary>A row that starts at zero and gets no gradient; negative counts from the end. Without it there is none.</summary>
    public int PaddingIdx { get; set; }

    /// <summary>The norm that rows are scaled down to, in place, when they are looked up; without it they are not.</summary>
    public double MaxNorm { get; set; } = double.NaN;

    /// <summary>The p of the p-norm that <see cref="MaxNorm"/> bounds.</summary>
    public double NormType { get; set; } = 2;

    /// <summary>Whether a row's gradient is divided by how often the row is looked up in the batch.</summary>
    public bool ScaleGradByFreq { get; set; }

    /// <summary>Whether the table's gradient is a sparse tensor.</summary>
    public bool Sparse { get; set; }
}
