namespace TypedNets.Analysis.Layers;

/// <summary>max(0, x) + min(0, Alpha·(e^(x/Alpha) − 1)).</summary>
public sealed class CELU : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Max(0, x) + Math.Min(0, Alpha(arguments) * (Math.Exp(x / Alpha(arguments)) - 1));

    /// <summary>In place only where the result tells the input.</summary>
    public override LayerMemory Memory(Arguments arguments) => Alpha(arguments) > 0 ? LayerMemory.InPlace : LayerMemory.Kept;

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("Alpha", 1, alpha => alpha != 0, "other than zero");

    private static double Alpha(Arguments arguments) => arguments.Number("Alpha", 1);
}
