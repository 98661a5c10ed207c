using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Transposed convolutions: numbers where all axes agree, tuples where they do not.</summary>
internal abstract class TransposedConvolutionEmission(int rank) : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        var axes = new AxisArguments(a, rank, ("kernel_size", "KernelSize", 0), ("stride", "Stride", 1), ("padding", "Padding", 0), ("dilation", "Dilation", 1));
        long[] outputPadding = a.Axes("OutputPadding", rank, 0);

        // TorchSharp's modules apply the first axis' output padding to all.
        bool isUniform = outputPadding.Distinct().Count() == 1;
        var arguments = new ArgumentText()
            .Add(Literals.Of(layer.InputShape[0]))
            .Add(Literals.Of(a.Integer("OutChannels", 0)))
            .Add(axes["kernel_size"])
            .AddUnless(axes.IsDefault("stride"), "stride", axes["stride"])
            .AddUnless(!isUniform || axes.IsDefault("padding"), "padding", axes["padding"])
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(a.Integer("Groups", 1) == 1, "groups", Literals.Of(a.Integer("Groups", 1)))
            .AddUnless(a.Flag("Bias", true), "bias", "false")
            .Add("device", KnownNames.Torch + ".META");
        foreach (string statement in ConstructEmpty(layer, field, $"{KnownNames.NN}.{ModuleName}({arguments})"))
            yield return statement;

        if (!isUniform)
            yield return $"{KnownNames.TypedNets}.TorchFunctions.PadOutput({field}, {Literals.List(a.Axes("Padding", rank, 0))}, {Literals.List(outputPadding)});";
        else if (outputPadding[0] != 0)
            yield return $"{field}.output_padding = {Literals.List(outputPadding)};";
    }
}
