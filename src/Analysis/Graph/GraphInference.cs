using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Infers the layers of a network in execution order, each from the values that it reads.</summary>
internal sealed class GraphInference
{
    private readonly List<GraphValue> _values;
    private readonly List<InferredLayer> _layers = [];
    private readonly List<Problem> _problems;

    private GraphInference(IEnumerable<GraphInput> inputs, List<Problem> problems) => (_values, _problems) =
        ([.. inputs.Select((input, i) => new GraphValue(input.Shape, input.DType, false, $"input '{input.Name}'", new SourcePart(PartKind.Input, Item: i)))], problems);

    /// <summary>The layers in execution order; null, with a problem, when one cannot be.</summary>
    public static IReadOnlyList<InferredLayer>? Run(
        NetworkDeclaration network, IEnumerable<GraphInput> inputs, Wiring wiring, LayerNames names, List<Problem> problems)
    {
        var inference = new GraphInference(inputs, problems);
        for (int s = 0; s < network.Steps.Count; s++)
        {
            for (int i = 0; i < network.Steps[s].Layers.Count; i++)
            {
                int index = inference._layers.Count;
                bool isReturned = wiring.Outputs.Contains(inference._values.Count);
                if (!inference.Add(network.Steps[s].Layers[i], new SourcePart(PartKind.Layer, s, i), names.Layers[index], wiring.Reads[index], isReturned))
                    return null;
            }
        }

        return inference._layers;
    }

    private bool Add(LayerDeclaration declaration, SourcePart part, (string Path, string? Member) name, EquatableArray<int> reads, bool isReturned)
    {
        LayerKind kind = LayerCatalogue.Get(declaration.Kind);
        GraphValue[] inputs = [.. reads.Select(index => _values[index])];
        var inference = new LayerInference(declaration.Arguments, [.. inputs.Select(input => input.Shape)], inputs[0].Type);
        string display = $"{kind.Name} '{name.Member ?? name.Path}'";
        bool isMap = inputs.Any(input => input.IsMap);
        try
        {
            if (isMap && !kind.TakesMaps)
                throw MissingFlatten(inference);
            if (inputs.FirstOrDefault(input => input.Type != inputs[0].Type) is { } other)
                throw inference.Refuse(RuleIds.ElementType, null, $"what it reads must be of one element type, but is {inputs[0].Type} and {other.Type}.");
            kind.Infer(inference);
            if (inference.Output.Sizes.Contains(0) && !isReturned)
                throw NothingLeft(inference);
        }
        catch (RefusalException refusal)
        {
            Report(refusal, kind, display, part, inputs);
            return false;
        }
        catch (OverflowException)
        {
            _problems.Add(new Problem(RuleIds.OutOfRange, part, $"{display}: its sizes multiply to more than 2^63; make them smaller."));
            return false;
        }

        _layers.Add(new InferredLayer(name.Path, name.Member, part, kind, declaration, reads, inputs[0].Shape, inference));
        _values.Add(new GraphValue(inference.Output, inference.OutputType, kind.IsSpatial || (isMap && !kind.EndsMap), $"the output of {display}", part));
        return true;
    }

    private void Report(RefusalException refusal, LayerKind kind, string display, SourcePart part, GraphValue[] inputs)
    {
        bool blamesInput = refusal.Id is not (RuleIds.OutOfRange or RuleIds.AxisCount);
        string advice = refusal.Id switch
        {
            RuleIds.Rank => RankAdvice(kind, inputs[0].Shape),
            RuleIds.WindowTooLarge => " Make the window smaller, or shrink the input less before it.",
            _ => "",
        };
        GraphValue[] distinct = [.. inputs.Distinct()];
        string origin = distinct.Length == 1
            ? $" Its input, {distinct[0].Shape}, is {distinct[0].Display}."
            : $" Its inputs are {string.Join("; ", distinct.Select(input => $"{input.Shape}, {input.Display}"))}.";
        _problems.Add(new Problem(refusal.Id, part with { Argument = refusal.Argument },
            $"{display}: {refusal.Message}{advice}{(blamesInput ? origin : "")}", blamesInput ? Blamed(distinct).Part : null, refusal.Remedy));
    }

    /// <summary>The value that differs from the first, where several are read.</summary>
    private static GraphValue Blamed(GraphValue[] inputs) => inputs.FirstOrDefault(input => !input.Shape.Equals(inputs[0].Shape)) ?? inputs[0];

    private static RefusalException NothingLeft(LayerInference layer) => new(RuleIds.WindowTooLarge,
        layer.Arguments.Has("KernelSize") ? "KernelSize" : null,
        $"its output, {layer.Output}, would leave nothing for the next layer.");

    /// <summary>The same layer for the rank that there is; features have no positions left.</summary>
    private static string RankAdvice(LayerKind kind, Shape input)
    {
        string other = kind.Name.Substring(0, kind.Name.Length - 2) + (input.Rank == 3 ? "2d" : "1d");
        return input.Rank is 2 or 3 && other != kind.Name && LayerCatalogue.All.Any(k => k.Name == other) ? $" Use {other}."
            : input.Rank == 1 && kind.IsSpatial ? " Put it before the layer that flattens."
            : "";
    }

    private static RefusalException MissingFlatten(LayerInference layer) => new(RuleIds.MissingFlatten, null,
        $"it takes features, but its input is a map over positions, of which it would see only the last axis. Put Flatten before it{(layer.Input.Elements is { } n ? $" ({n} features)" : "")}.");

    /// <summary>A value with what messages say of it.</summary>
    private sealed record GraphValue(Shape Shape, DType Type, bool IsMap, string Display, SourcePart Part);
}

/// <summary>A layer with what was inferred for it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Member">The property that gives it; null when none does.</param>
/// <param name="Part">Where it was declared.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Declaration">What was written.</param>
/// <param name="Reads">The values that it reads: first the inputs are numbered, then the layers.</param>
/// <param name="Input">Shape of the first of them.</param>
/// <param name="Result">What was inferred.</param>
internal sealed record InferredLayer(
    string Path, string? Member, SourcePart Part, LayerKind Kind, LayerDeclaration Declaration, EquatableArray<int> Reads, Shape Input, LayerInference Result);
