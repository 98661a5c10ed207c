namespace TypedNets.Analysis.Layers;

/// <summary>x, below zero Alpha·(eˣ − 1).</summary>
public sealed class ELU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => x > 0 ? x : Alpha(arguments) * (Math.Exp(x) - 1);

    /// <summary>In place only where the result tells the input.</summary>
    public override LayerMemory Memory(Arguments arguments) => Alpha(arguments) >= 0 ? LayerMemory.InPlace : LayerMemory.Kept;

    private static double Alpha(Arguments arguments) => arguments.Number("Alpha", 1);
}
