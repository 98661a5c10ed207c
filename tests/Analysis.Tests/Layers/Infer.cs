using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Tests.Layers;

/// <summary>A single layer on a single input, from text: <c>Infer.Output("Conv2d", "8, 3, Padding = 1", 3, 32, 32)</c>.</summary>
internal static class Infer
{
    public static LayerInference Layer(string kind, string arguments, params long?[] input) => Layer(kind, arguments, Repeated(kind, input));

    /// <summary>A layer that reads several values.</summary>
    public static LayerInference Layer(string kind, string arguments, IReadOnlyList<Shape> inputs)
    {
        var layer = new LayerInference(Declare.Arguments(kind, arguments), inputs, LayerCatalogue.Get(kind) is TableLayer ? DType.Int64 : DType.Float32);
        LayerCatalogue.Get(kind).Infer(layer);
        return layer;
    }

    /// <summary>The output's shape, or the id of the refusal.</summary>
    public static string Output(string kind, string arguments, params long?[] input) => Output(kind, arguments, Repeated(kind, input));

    /// <inheritdoc cref="Output(string, string, long?[])"/>
    public static string Output(string kind, string arguments, IReadOnlyList<Shape> inputs)
    {
        try
        {
            return Layer(kind, arguments, inputs).Output.ToString();
        }
        catch (RefusalException refusal)
        {
            return refusal.Id;
        }
    }

    /// <summary>The same shape for each value that the kind reads, as in a sequence.</summary>
    private static Shape[] Repeated(string kind, long?[] input) => [.. Enumerable.Repeat(Shape.Of(input), LayerCatalogue.Get(kind).InputCount)];
}
