namespace TypedNets.Analysis.Layers;

/// <summary>h ← φ(W·x + U·h + b).</summary>
public sealed class RNN() : RecurrentLayer(gates: 1)
{
    /// <inheritdoc/>
    protected override double Gain(Arguments arguments) => IsReLU(arguments) ? new ReLU().Gain(Arguments.None) : new Tanh().Gain(Arguments.None);

    /// <summary>Whether φ is max(0, x) and not tanh.</summary>
    public static bool IsReLU(Arguments arguments) => arguments.Text("Nonlinearity", nameof(Nonlinearity.Tanh)) == nameof(Nonlinearity.ReLU);
}
