namespace TypedNets.Analysis.Layers;

/// <summary>Long short-term memory; gates in PyTorch's order: input, forget, cell, output.</summary>
public sealed class LSTM() : RecurrentLayer(gates: 4)
{
    /// <inheritdoc/>
    protected override int? ForgetGate => 1;
}
