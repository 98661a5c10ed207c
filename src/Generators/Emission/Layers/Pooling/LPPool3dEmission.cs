using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>By our own function, because TorchSharp has none over 3 axes.</summary>
internal sealed class LPPool3dEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        Arguments arguments = layer.Arguments;
        ArgumentText text = new ArgumentText().Add(input)
            .Add(Literals.Of(arguments.Number("NormType", 2)))
            .Add(Literals.List(arguments.Axes("KernelSize", 3, 1)));
        if (arguments.Has("Stride") || arguments.Has("Strides"))
            text.Add("stride", Literals.List(arguments.Axes("Stride", 3, 1)));
        text.AddUnless(!arguments.Flag("CeilMode", false), "ceilMode", "true");
        return $"{KnownNames.TypedNets}.TorchFunctions.LPPool3d({text})";
    }
}
