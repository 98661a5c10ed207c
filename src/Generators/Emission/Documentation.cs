using System.Globalization;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Comments of the generated code, which the IDE shows when the pointer rests on a member.</summary>
internal static class Documentation
{
    /// <summary>On the class; only remarks, since the author's own comment is joined with it.</summary>
    public static string OfNetwork(NetworkGraph graph)
    {
        long parameters = graph.Layers.Sum(layer => layer.ParameterCount);
        long? macs = graph.Layers.Aggregate((long?)0, (sum, layer) => sum + layer.Macs);
        string inputs = string.Join(", ", graph.Inputs.Select(input => Batched(input.Shape)));
        return $"/// <remarks>{inputs} → {Results(graph)}; {Cost(parameters, macs)}.</remarks>";
    }

    /// <summary>On the forward pass.</summary>
    public static string OfForward(NetworkGraph graph, IReadOnlyList<string> inputs) => string.Join("\n",
    [
        "/// <summary>Runs the network; intermediate values are freed as soon as nothing reads them.</summary>",
        .. inputs.Select((input, i) => $"/// <param name=\"{input.TrimStart('@')}\">{Batched(graph.Inputs[i].Shape)}; never changed.</param>"),
        $"/// <returns>{Results(graph)}.</returns>",
        $"/// <exception cref=\"{KnownNames.TypedNets}.NetworkInputException\">{(inputs.Count == 1 ? "The" : "An")} input has another shape, element type or device.</exception>",
    ]);

    /// <summary>On a step's property; the implementing part hides the author's comment, so it is repeated.</summary>
    public static string OfStep(NetworkGraph graph, StepNode step, string authored)
    {
        LayerNode[] layers = [.. step.Layers.Select(index => graph.Layers[index])];
        List<string> lines = [];
        if (authored.Length > 0)
            lines.Add(authored);
        else
            lines.Add($"/// <summary>{string.Join("; ", layers.Select(layer => $"{layer.Kind} {layer.InputShape} → {layer.OutputShape}"))}.</summary>");
        if (authored.Contains("<remarks>"))
            return string.Join("\n", lines);

        List<string> remarks = [];
        if (authored.Length > 0)
            remarks.AddRange(layers.Select(layer => $"{layer.Kind} {layer.InputShape} → {layer.OutputShape}."));
        remarks.AddRange(layers.SelectMany(layer => layer.Parameters).Select(parameter => $"<c>{parameter.Site.Path}</c> {Line(parameter)}."));
        if (step.Form != StepForm.Value)
            remarks.Add(Sentence(Cost(layers.Sum(l => l.ParameterCount), layers.Aggregate((long?)0, (sum, l) => sum + l.Macs))));
        if (remarks.Count == 0)
            return lines[0];
        lines.Add("/// <remarks>");
        lines.AddRange(remarks.Select((remark, i) => $"/// {remark}{(i + 1 < remarks.Count ? "<br/>" : "")}"));
        lines.Add("/// </remarks>");
        return string.Join("\n", lines);
    }

    /// <summary>A layer in one line.</summary>
    public static string Line(LayerNode layer) => layer.InputShape.Equals(layer.OutputShape)
        ? $"{layer.Path}: {layer.Kind}, {layer.OutputShape}"
        : $"{layer.Path}: {layer.Kind}, {layer.InputShape} → {layer.OutputShape}";

    /// <summary>A parameter's sizes, fans and start in one line.</summary>
    public static string Line(ParameterNode parameter)
    {
        ParameterSite site = parameter.Site;
        string blocks = site.Blocks > 1 && site.Role != ParameterRole.Bias ? $", {site.Blocks} blocks of {string.Join("×", site.BlockShape.Select(Invariant.Text))} each" : "";
        string fans = site.Role is ParameterRole.Weight or ParameterRole.Recurrent && site.Fans is { } f ? $"{blocks}, fan-in {Number(f.In)}, fan-out {Number(f.Out)}" : "";
        string gain = parameter.Gain is { } g ? $", gain {Invariant.Text(g)}" : "";
        string start = parameter.Draw switch
        {
            Draw.Constant constant when parameter.Initializer == "Constant" => $" {Invariant.Text(constant.Value)}",
            Draw.Gates gates => $" {string.Join(", ", gates.Values.Select(Invariant.Text))}",
            Draw.Constant or Draw.Dirac or Draw.Identity or Draw.Custom => "",
            Draw.Uniform uniform when uniform.High == -uniform.Low => $", bound {Invariant.Text(uniform.High)}",
            { } draw => draw.Std(site.BlockShape) is { } std ? $", std {Invariant.Text(std)}" : "",
        };
        return $"{site.ShapeText}{fans}: {parameter.Initializer}{gain}{start}";
    }

    private static string Results(NetworkGraph graph) => string.Join(", ", graph.Outputs.Select(value => Batched(graph.ShapeOf(value))));

    private static string Batched(Shape shape) => shape.Rank == 0 ? "N" : $"N×{shape}";

    private static string Cost(long parameters, long? macs) =>
        $"{Count(parameters)} {(parameters == 1 ? "parameter" : "parameters")}{(macs is > 0 and { } n ? $", {Count(n)} multiply-accumulates a sample" : "")}";

    private static string Sentence(string text) => text + ".";

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value == Math.Floor(value) ? Count((long)value) : Invariant.Text(value);
}
