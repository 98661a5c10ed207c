namespace TypedNets.Analysis.Layers;

/// <summary>A module of the author's own, of which only the output's shape is known, since it was stated.</summary>
public sealed class Layer : LayerKind
{
    /// <inheritdoc/>
    public override bool HasState => true;

    /// <inheritdoc/>
    public override bool IsTransparentForGain => false;

    /// <inheritdoc/>
    public override LayerMemory Memory(Arguments arguments) => new(SharesInput: true, KeepsOutput: true, CanOverwriteInput: false);

    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.Macs = null;
        layer.OutputType = layer.ElementType;
        if (layer.Arguments.Integers("OutputShape") is not { } sizes)
            return;
        if (Array.FindIndex(sizes, size => size < 1 && size != Dim.Any) is var wrong and >= 0)
            throw layer.Refuse(RuleIds.OutOfRange, "OutputShape", $"OutputShape must have positive sizes, or Dim.Any where they are not known, but size {wrong + 1} is {sizes[wrong]}.");
        layer.Output = new Shape([.. sizes.Select(size => size == Dim.Any ? (long?)null : size)]);
        layer.OutputType = DType.Float32;
    }

    /// <summary>How many values the module reads; of what is no module, which is reported where it is read, one.</summary>
    public static int InputsOf(Arguments arguments) => Math.Max(1, (int)arguments.Integer("Inputs", 1));
}
