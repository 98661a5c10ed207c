namespace TypedNets.Analysis.Layers;

/// <summary>A learned token before T×E, which starts at zero as torchvision's.</summary>
public sealed class ClassToken : LearnedValue
{
    /// <inheritdoc/>
    public override void Infer(LayerInference layer)
    {
        layer.RequireFloat();
        layer.RequireRank("T×E", 2);
        layer.AddParameter("", ParameterRole.Learned, [1, 1, layer.Known(1, "the number of features")]);
        layer.Output = layer.Input.With(0, layer.Input[0] + 1);
    }
}
