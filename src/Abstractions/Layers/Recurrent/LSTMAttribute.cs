namespace TypedNets;

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997).</summary>
/// <remarks>L×in → L×hidden, twice the hidden size when bidirectional; hidden alone with LastStep.</remarks>
/// <param name="hiddenSize">Number of features of the state.</param>
public sealed class LSTMAttribute(int hiddenSize) : RecurrentAttribute(hiddenSize);
