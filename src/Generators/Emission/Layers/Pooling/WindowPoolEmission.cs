using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Pools over sliding windows.</summary>
internal abstract class WindowPoolEmission(int rank, string function) : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => function;

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments)
    {
        bool hasStride = arguments.Has("Stride") || arguments.Has("Strides");
        List<(string Torch, string Attribute, long Default)> names = [("kernel_size", "KernelSize", 0), ("padding", "Padding", 0), ("dilation", "Dilation", 1)];
        if (hasStride)
            names.Add(("stride", "Stride", 1));
        var axes = new AxisArguments(arguments, rank, [.. names]);
        var text = new ArgumentText().Add(axes["kernel_size"]);
        if (hasStride)
            text.Add("stride", axes["stride"]);
        return text
            .AddUnless(axes.IsDefault("padding"), "padding", axes["padding"])
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(!arguments.Flag("CeilMode", false), "ceil_mode", "true")
            .AddUnless(arguments.Flag("CountIncludePad", true), "count_include_pad", "false")
            .AddUnless(!arguments.Has("DivisorOverride"), "divisor_override", Literals.Of(arguments.Integer("DivisorOverride", 1)))
            .ToString();
    }
}
