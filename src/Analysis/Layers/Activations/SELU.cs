namespace TypedNets.Analysis.Layers;

/// <summary>λ(x, below zero α(eˣ − 1)) with the constants of Klambauer et al. 2017.</summary>
public sealed class SELU : ElementwiseActivation
{
    private const double Alpha = 1.6732632423543772;
    private const double Scale = 1.0507009873554805;

    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Scale * (x > 0 ? x : Alpha * (Math.Exp(x) - 1));

    /// <summary>PyTorch's 3/4, which trades the fixed point for stabler gradients; LeCunNormal keeps 1.</summary>
    public override double Gain(Arguments arguments) => 0.75;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;
}
