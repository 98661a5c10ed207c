using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Layers;

/// <summary>A single layer on a single input, from text: <c>Infer.Output("Conv2d", "8, 3, Padding = 1", 3, 32, 32)</c>.</summary>
internal static class Infer
{
    public static LayerInference Layer(string kind, string arguments, params long?[] input)
    {
        var layer = new LayerInference(Declare.Arguments(kind, arguments), Shape.Of(input), LayerCatalogue.Get(kind) is TableLayer ? DType.Int64 : DType.Float32);
        LayerCatalogue.Get(kind).Infer(layer);
        return layer;
    }

    /// <summary>The output's shape, or the id of the refusal.</summary>
    public static string Output(string kind, string arguments, params long?[] input)
    {
        try
        {
            return Layer(kind, arguments, input).Output.ToString();
        }
        catch (RefusalException refusal)
        {
            return refusal.Id;
        }
    }
}
