using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Convolutions: numbers where all axes agree, tuples where they do not.</summary>
internal abstract class ConvolutionEmission(int rank) : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        var axes = new AxisArguments(a, rank, ("kernel_size", "KernelSize", 0), ("stride", "Stride", 1), ("padding", "Padding", 0), ("dilation", "Dilation", 1));
        string padding = a.Integer("Padding", 0) switch
        {
            Pad.Same => "global::TorchSharp.Padding.Same",
            Pad.Valid => "global::TorchSharp.Padding.Valid",
            _ => axes["padding"],
        };
        var arguments = new ArgumentText()
            .Add(Literals.Of(layer.InputShape[0]))
            .Add(Literals.Of(a.Integer("OutChannels", 0)))
            .Add(axes["kernel_size"])
            .AddUnless(axes.IsDefault("stride"), "stride", axes["stride"])
            .AddUnless(axes.IsDefault("padding"), "padding", padding)
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(!a.Has("PaddingMode"), "padding_mode", "global::TorchSharp.PaddingModes." + a.Text("PaddingMode", ""))
            .AddUnless(a.Integer("Groups", 1) == 1, "groups", Literals.Of(a.Integer("Groups", 1)))
            .AddUnless(a.Flag("Bias", true), "bias", "false")
            .Add("device", KnownNames.Torch + ".META");
        return ConstructEmpty(layer, field, $"{KnownNames.NN}.{ModuleName}({arguments})");
    }
}
