using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Pools over sliding windows. Over three axes TorchSharp's functions take arrays only.</summary>
internal abstract class WindowPoolEmission(int rank, string function) : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => function;

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Text(arguments, "stride");

    /// <summary>TorchSharp calls one argument of one function otherwise than all others.</summary>
    protected override string FunctionArguments(Arguments arguments) => Text(arguments, function == "max_pool3d" ? "strides" : "stride");

    private string Text(Arguments arguments, string strideName)
    {
        bool hasStride = arguments.Has("Stride") || arguments.Has("Strides");
        List<(string Torch, string Attribute, long Default)> names = [("kernel_size", "KernelSize", 0), ("padding", "Padding", 0), ("dilation", "Dilation", 1)];
        if (hasStride)
            names.Add(("stride", "Stride", 1));
        AxisArguments axes = rank == 3 ? AxisArguments.Arrays(arguments, rank, [.. names]) : new(arguments, rank, [.. names]);
        var text = new ArgumentText().Add(axes["kernel_size"]);
        if (hasStride)
            text.Add(strideName, axes["stride"]);
        return text
            .AddUnless(axes.IsDefault("padding"), "padding", axes["padding"])
            .AddUnless(axes.IsDefault("dilation"), "dilation", axes["dilation"])
            .AddUnless(!arguments.Flag("CeilMode", false), "ceil_mode", "true")
            .AddUnless(arguments.Flag("CountIncludePad", true), "count_include_pad", "false")
            .AddUnless(!arguments.Has("DivisorOverride"), "divisor_override", Literals.Of(arguments.Integer("DivisorOverride", 1)))
            .ToString();
    }
}
