namespace TypedNets.Analysis.Layers;

/// <summary>Gated recurrent units; gates in PyTorch's order: reset, update, new.</summary>
public sealed class GRU() : RecurrentLayer(gates: 3);
