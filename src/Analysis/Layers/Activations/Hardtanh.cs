namespace TypedNets.Analysis.Layers;

/// <summary>x cut to [MinVal, MaxVal].</summary>
public sealed class Hardtanh : ElementwiseActivation
{
    /// <inheritdoc/>
    public override double Evaluate(double x, Arguments arguments) => Math.Min(Math.Max(x, Low(arguments)), High(arguments));

    /// <inheritdoc/>
    public override double[] Kinks(Arguments arguments) => [Low(arguments), High(arguments)];

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => LayerMemory.InPlace;

    /// <inheritdoc/>
    protected override void Check(LayerInference layer) => layer.Number("MinVal", -1, low => low < High(layer.Arguments), $"below MaxVal, {Invariant.Text(High(layer.Arguments))}");

    private static double Low(Arguments arguments) => arguments.Number("MinVal", -1);

    private static double High(Arguments arguments) => arguments.Number("MaxVal", 1);
}
