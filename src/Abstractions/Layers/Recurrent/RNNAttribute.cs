namespace TypedNets;

/// <summary>A simple recurrent network: h ← φ(W·x + U·h + b) (Elman 1990).</summary>
/// <remarks>L×in → L×hidden, twice the hidden size when bidirectional; hidden alone with LastStep.</remarks>
/// <param name="hiddenSize">Number of features of the state.</param>
public sealed class RNNAttribute(int hiddenSize) : RecurrentAttribute(hiddenSize)
{
    /// <summary>φ.</summary>
    public Nonlinearity Nonlinearity { get; set; } = Nonlinearity.Tanh;
}
