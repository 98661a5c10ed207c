using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class UnfoldEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "unfold";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments)
    {
        var axes = new AxisArguments(arguments, 2, ("kernel_size", "KernelSize", 0), ("dilation", "Dilation", 1), ("padding", "Padding", 0), ("stride", "Stride", 1));
        return new ArgumentText()
            .Add(axes["kernel_size"])
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(axes.IsDefault("padding"), "padding", axes["padding"])
            .AddUnless(axes.IsDefault("stride"), "stride", axes["stride"])
            .ToString();
    }
}
