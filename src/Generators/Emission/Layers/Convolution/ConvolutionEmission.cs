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
        string? inputPadding = InputPadding(a);
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
            .AddUnless(inputPadding is not null || axes.IsDefault("padding"), "padding", padding)
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(inputPadding is not null || !a.Has("PaddingMode"), "padding_mode", "global::TorchSharp.PaddingModes." + a.Text("PaddingMode", ""))
            .AddUnless(a.Integer("Groups", 1) == 1, "groups", Literals.Of(a.Integer("Groups", 1)))
            .AddUnless(a.Flag("Bias", true), "bias", "false")
            .Add("device", KnownNames.Torch + ".META");
        foreach (string statement in ConstructEmpty(layer, field, $"{KnownNames.NN}.{ModuleName}({arguments})"))
            yield return statement;
        if (inputPadding is not null)
            yield return $"{KnownNames.TypedNets}.TorchFunctions.PadInput({field}, {inputPadding});";
    }

    /// <summary>
    /// The padding of <see cref="Pad.Same"/> in another mode than zeros, where the axes differ: TorchSharp's modules take them in the
    /// wrong order. Null where the module pads.
    /// </summary>
    private string? InputPadding(Arguments a)
    {
        string mode = a.Text("PaddingMode", nameof(PaddingMode.Zeros));
        if (a.Integer("Padding", 0) != Pad.Same || mode == nameof(PaddingMode.Zeros))
            return null;
        long[] total = [.. a.Axes("KernelSize", rank, 0).Zip(a.Axes("Dilation", rank, 1), (kernel, dilation) => dilation * (kernel - 1))];
        return total.Distinct().Count() == 1
            ? null
            : $"{Literals.List(total.AsEnumerable().Reverse().SelectMany(n => new[] { n / 2, n - (n / 2) }))}, global::TorchSharp.PaddingModes.{mode}";
    }
}
