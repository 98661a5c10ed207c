namespace TypedNets;

/// <summary>Gated recurrent units (Cho et al. 2014).</summary>
/// <remarks>L×in → L×hidden, twice the hidden size when bidirectional; hidden alone with LastStep.</remarks>
/// <param name="hiddenSize">Number of features of the state.</param>
public sealed class GRUAttribute(int hiddenSize) : RecurrentAttribute(hiddenSize);
