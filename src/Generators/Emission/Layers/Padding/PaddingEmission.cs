using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Padding layers: TorchSharp has modules for some of them only, and one function for all.</summary>
internal abstract class PaddingEmission(int rank, string mode) : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        long[] padding = layer.Arguments.Axes("Padding", 2 * rank, 0);
        ArgumentText text = new ArgumentText().Add(input).Add(Literals.List(padding))
            .AddUnless(mode == "Constant", "mode", $"global::TorchSharp.PaddingModes.{mode}")
            .AddUnless(!layer.Arguments.Has("Value"), "value", Literals.Of(layer.Arguments.Number("Value", 0)));
        return $"{KnownNames.Functional}.pad({text})";
    }
}
