using System.Globalization;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Comments of the generated code, which the IDE shows when the pointer rests on a member.</summary>
internal static class Documentation
{
    /// <summary>As many weights of blocks are listed as a hover still shows at a glance.</summary>
    private const int MostBlockWeights = 12;

    /// <summary>On the class and on its spec; on the class only remarks, since the author's own comment is joined with it.</summary>
    public static string OfNetwork(NetworkGraph graph)
    {
        (long parameters, long? macs) = Totals(graph.Nodes);
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
    public static string OfStep(NetworkGraph graph, StepNode step, string authored, IReadOnlyDictionary<string, PredictedSignal?> signals)
    {
        GraphNode[] nodes = step.Form == StepForm.Value ? [.. graph.Producer(step.Value) is { } producer ? [producer] : Array.Empty<GraphNode>()] : [.. step.Nodes.Select(index => graph.Nodes[index])];
        List<string> lines = [];
        if (authored.Length > 0)
            lines.Add(authored);
        else
            lines.Add($"/// <summary>{(nodes.Length == 0 ? $"Passes on {graph.PathOf(step.Value)}, {graph.ShapeOf(step.Value)}" : string.Join("; ", nodes.Select(node => $"{KindOf(node)} {node.InputShape} → {node.OutputShape}")))}.</summary>");
        if (authored.Contains("<remarks>"))
            return string.Join("\n", lines);

        List<string> remarks = [];
        if (authored.Length > 0)
            remarks.AddRange(nodes.Select(node => $"{KindOf(node)} {node.InputShape} → {node.OutputShape}."));
        remarks.AddRange(nodes.OfType<LayerNode>().SelectMany(layer => layer.Parameters).Select(parameter => $"<c>{parameter.Site.Path}</c> {Line(parameter)}."));
        remarks.AddRange(OfBlocks(nodes));
        if (nodes.LastOrDefault() is LayerNode last && signals.TryGetValue(last.Path, out PredictedSignal? signal) && signal is not null)
            remarks.Add($"Predicted at initialisation: signal {Moment(signal.Forward)}, gradient {Moment(signal.Gradient)}{(signal.Reason is { } reason ? ": " + reason.Replace("&", "&amp;").Replace("<", "&lt;") : "")}.");
        (long parameters, long? macs) = Totals(nodes);
        if (step.Form != StepForm.Value && nodes.Length > 0)
            remarks.Add(Sentence(Cost(parameters, macs)));
        if (remarks.Count == 0)
            return lines[0];
        lines.Add("/// <remarks>");
        lines.AddRange(remarks.Select((remark, i) => $"/// {remark}{(i + 1 < remarks.Count ? "<br/>" : "")}"));
        lines.Add("/// </remarks>");
        return string.Join("\n", lines);
    }

    private static string Moment(double? moment) => moment is { } known ? known.ToString("G3", CultureInfo.InvariantCulture) : "unknown";

    /// <summary>A layer or block in one line.</summary>
    /// <param name="node">The layer or block.</param>
    /// <param name="paths">Its paths, where it is not the one that it has where it stands.</param>
    public static string Line(GraphNode node, string? paths = null) => node.InputShape.Equals(node.OutputShape)
        ? $"{paths ?? node.Path}: {KindOf(node)}, {node.OutputShape}"
        : $"{paths ?? node.Path}: {KindOf(node)}, {node.InputShape} → {node.OutputShape}";

    /// <summary>A parameter's sizes, fans and start in one line.</summary>
    public static string Line(ParameterNode parameter)
    {
        ParameterSite site = parameter.Site;
        string blocks = site.Blocks > 1 && site.Role != ParameterRole.Bias ? $", {site.Blocks} blocks of {string.Join("×", site.BlockShape.Select(Invariant.Text))} each" : "";
        string fans = site.Role is ParameterRole.Weight or ParameterRole.Recurrent && site.Fans is { } f ? $"{blocks}, fan-in {Number(f.In)}, fan-out {Number(f.Out)}" : "";
        string gain = parameter.Gain is { } g ? $", gain {Invariant.Text(g)}" : "";
        string start = parameter.Draw switch
        {
            Draw.Constant constant when parameter.Initializer is "Constant" or "Fixup" or "SkipInit" or "ReZero" => $" {Invariant.Text(constant.Value)}",
            Draw.Stacked stacked => $", std {string.Join(", ", stacked.Parts.Select(part => part.Std(site.BlockShape) is { } std ? Invariant.Text(std) : "unknown"))}",
            Draw.Gates gates => $" {string.Join(", ", gates.Values.Select(Invariant.Text))}",
            Draw.Constant or Draw.Dirac or Draw.Hadamard or Draw.Identity or Draw.Custom => "",
            Draw.Uniform uniform when uniform.High == -uniform.Low => $", bound {Invariant.Text(uniform.High)}",
            { } draw => draw.Std(site.BlockShape) is { } std ? $", std {Invariant.Text(std)}" : "",
        };
        return $"{site.ShapeText}{fans}: {parameter.Initializer}{gain}{start}";
    }

    /// <summary>The weights of blocks, of those that are alike the first one's.</summary>
    private static IEnumerable<string> OfBlocks(GraphNode[] nodes)
    {
        string[] weights =
        [
            .. nodes.OfType<BlockNode>().GroupBy(block => (block.Type, block.Graph)).Select(alike => alike.First())
                .SelectMany(block => Weights(block.Graph, block.Path + ".")).Select(weight => $"<c>{weight.Path}</c> {Line(weight.Parameter)}."),
        ];
        return weights.Length <= MostBlockWeights ? weights
            : weights.Take(MostBlockWeights - 1).Append($"And {Invariant.Text(weights.Length - MostBlockWeights + 1)} weights more.");
    }

    private static IEnumerable<(string Path, ParameterNode Parameter)> Weights(NetworkGraph graph, string prefix) => graph.Nodes.Where(node => node.Shares is null)
        .SelectMany(node => node is BlockNode block ? Weights(block.Graph, $"{prefix}{block.Path}.")
            : ((LayerNode)node).Parameters.Where(parameter => parameter.Site is { Role: ParameterRole.Weight or ParameterRole.Recurrent, Fans: not null })
                .Select(parameter => (prefix + parameter.Site.Path, parameter)));

    private static string KindOf(GraphNode node) => node switch
    {
        BlockNode block => block.Graph.Name,
        LayerNode { Kind: nameof(Analysis.Layers.Layer) } layer => new LayerDeclaration(layer.Kind, layer.Arguments).TypeName,
        _ => ((LayerNode)node).Kind,
    };

    /// <summary>Parameters and cost, those of blocks counted.</summary>
    private static (long Parameters, long? Macs) Totals(IEnumerable<GraphNode> nodes)
    {
        (long parameters, long? macs) = (0, 0);
        foreach (GraphNode node in nodes)
        {
            (long own, long? cost) = node is BlockNode block ? Totals(block.Graph.Nodes) : (((LayerNode)node).ParameterCount, ((LayerNode)node).Macs);
            (parameters, macs) = (parameters + (node.Shares is null ? own : 0), macs + cost);
        }

        return (parameters, macs);
    }

    private static string Results(NetworkGraph graph) => string.Join(", ", graph.Outputs.Select(value => Batched(graph.ShapeOf(value))));

    private static string Batched(Shape shape) => shape.Rank == 0 ? "N" : $"N×{shape}";

    private static string Cost(long parameters, long? macs) =>
        $"{Count(parameters)} {(parameters == 1 ? "parameter" : "parameters")}{(macs is > 0 and { } n ? $", {Count(n)} multiply-accumulates a sample" : "")}";

    private static string Sentence(string text) => text + ".";

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value == Math.Floor(value) ? Count((long)value) : Invariant.Text(value);
}
