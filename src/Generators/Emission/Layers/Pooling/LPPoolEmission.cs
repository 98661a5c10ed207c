using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Power-average pools.</summary>
internal abstract class LPPoolEmission(int rank) : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        Arguments arguments = layer.Arguments;
        ArgumentText text = new ArgumentText().Add(input).Add(Literals.Of(arguments.Number("NormType", 2))).Add(Axes("KernelSize"));
        if (arguments.Has("Stride") || arguments.Has("Strides"))
            text.Add("stride", Axes("Stride"));
        text.AddUnless(!arguments.Flag("CeilMode", false), "ceil_mode", "true");
        return $"{KnownNames.Functional}.lp_pool{rank}d({text})";

        string Axes(string name)
        {
            long[] sizes = arguments.Axes(name, rank, 1);
            return rank == 1 ? Literals.Of(sizes[0]) : Literals.List(sizes);
        }
    }
}
