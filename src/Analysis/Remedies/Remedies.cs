using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>What is to be written instead where a layer refuses its arguments or its input, as <see cref="Problem.Remedy"/> says it.</summary>
internal static class Remedies
{
    /// <summary>The remedies for a refusal; null when there is none that is mechanical, or when the value comes from a parameter.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="kind">The layer's kind.</param>
    /// <param name="layer">What it was given.</param>
    /// <param name="inputs">What it reads.</param>
    public static string? Of(RefusalException refusal, LayerKind kind, LayerInference layer, IReadOnlyList<GraphValue> inputs) =>
        layer.Arguments.Items.Any(argument => argument.Name == refusal.Argument && argument.Expressions.Count > 0) ? null
        : refusal.Remedy ?? refusal.Id switch
        {
            RuleIds.Rank => RankRemedy.Of(kind, layer),
            RuleIds.WindowTooLarge when refusal.Argument == "KernelSize" => WindowRemedy.Of(layer),
            RuleIds.AxisCount when refusal.Argument is { } argument => AxisRemedy.Of(layer, argument),
            RuleIds.DimensionOutOfRange when refusal.Argument is { } argument => Dimension(layer, argument),
            RuleIds.SizeMismatch when kind is Add => ProjectionRemedy.Of(layer, inputs),
            RuleIds.ElementType when layer.ElementType == DType.Float32 && inputs[0].Part.Kind == PartKind.Input => "DType = DType.Int64",
            _ => null,
        };

    /// <summary>The number that divides another one, nearest to what was written.</summary>
    public static string Divisor(string argument, long value, long of)
    {
        long nearest = 1;
        for (long divisor = 2; divisor <= of && divisor <= 2 * value; divisor++)
        {
            if (of % divisor == 0 && Math.Abs(divisor - value) <= Math.Abs(nearest - value))
                nearest = divisor;
        }

        return $"{argument} = {Invariant.Text(nearest)}";
    }

    /// <summary>An input of the kind that the first layer reads, where that has one rank alone; its sizes are an example.</summary>
    public static string? Input(NetworkDeclaration network) => network.Steps.SelectMany(step => step.Layers).FirstOrDefault()?.Kind switch
    {
        nameof(Embedding) or nameof(EmbeddingBag) => "[Input(128, DType = DType.Int64)]",
        nameof(Conv1d) or nameof(ConvTranspose1d) or nameof(MaxPool1d) or nameof(AvgPool1d) => "[Input(1, 128)]",
        nameof(Conv2d) or nameof(ConvTranspose2d) or nameof(MaxPool2d) or nameof(AvgPool2d) or nameof(BatchNorm2d) => "[Input(1, 28, 28)]",
        nameof(Conv3d) or nameof(ConvTranspose3d) or nameof(MaxPool3d) or nameof(AvgPool3d) or nameof(BatchNorm3d) => "[Input(1, 28, 28, 28)]",
        _ => null,
    };

    /// <summary>The dimension of a sample that is nearest to what was written.</summary>
    private static string? Dimension(LayerInference layer, string argument)
    {
        int rank = layer.Input.Rank;
        if (rank == 0 || !layer.Arguments.Has(argument) || layer.Arguments.Numbers(argument)!.Length != 1 || argument == "EndDim")
            return null;
        long written = layer.Arguments.Integer(argument, 0), nearest = written > rank ? rank : written < 0 ? -rank : 1;
        return nearest == written ? null : $"{argument} = {Invariant.Text(nearest)}";
    }
}
