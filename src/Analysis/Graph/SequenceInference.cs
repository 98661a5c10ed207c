using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>Infers the layers of a sequence, each from the output of the one before.</summary>
internal sealed class SequenceInference
{
    private readonly List<InferredLayer> _layers = [];

    /// <summary>The layers in execution order.</summary>
    public IReadOnlyList<InferredLayer> Layers => _layers;

    /// <summary>Infers all layers; null, with a problem, when one cannot be.</summary>
    public static SequenceInference? Run(NetworkDeclaration network, GraphInput input, LayerNames names, List<Problem> problems)
    {
        var sequence = new SequenceInference();
        Shape shape = input.Shape;
        DType type = input.DType;
        bool isMap = false;
        string from = $"input '{input.Name}'";
        SourcePart fromPart = new(PartKind.Input);
        for (int s = 0; s < network.Steps.Count; s++)
        {
            for (int i = 0; i < network.Steps[s].Layers.Count; i++)
            {
                LayerDeclaration declaration = network.Steps[s].Layers[i];
                LayerKind kind = LayerCatalogue.Get(declaration.Kind);
                (string path, string? member) = names.Layers[sequence._layers.Count];
                var part = new SourcePart(PartKind.Layer, s, i);
                var inference = new LayerInference(declaration.Arguments, [.. Enumerable.Repeat(shape, kind.InputCount)], type);
                string display = $"{kind.Name} '{member ?? path}'";
                try
                {
                    if (isMap && !kind.TakesMaps)
                        throw MissingFlatten(inference);
                    kind.Infer(inference);
                    if (inference.Output.Sizes.Contains(0) && sequence._layers.Count + 1 < names.Layers.Count)
                        throw NothingLeft(inference);
                }
                catch (RefusalException refusal)
                {
                    bool blamesInput = refusal.Id is not (RuleIds.OutOfRange or RuleIds.AxisCount);
                    string advice = refusal.Id switch
                    {
                        RuleIds.Rank => RankAdvice(kind, shape),
                        RuleIds.WindowTooLarge => " Make the window smaller, or shrink the input less before it.",
                        _ => "",
                    };
                    problems.Add(new Problem(refusal.Id, part with { Argument = refusal.Argument },
                        $"{display}: {refusal.Message}{advice}{(blamesInput ? $" Its input, {shape}, is {from}." : "")}",
                        blamesInput ? fromPart : null, refusal.Remedy));
                    return null;
                }
                catch (OverflowException)
                {
                    problems.Add(new Problem(RuleIds.OutOfRange, part, $"{display}: its sizes multiply to more than 2^63; make them smaller."));
                    return null;
                }

                sequence._layers.Add(new InferredLayer(path, member, part, kind, declaration, shape, inference));
                (shape, type) = (inference.Output, inference.OutputType);
                isMap = kind.IsSpatial || (isMap && !kind.EndsMap);
                (from, fromPart) = ($"the output of {display}", part);
            }
        }

        return sequence;
    }

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
}

/// <summary>A layer with what was inferred for it.</summary>
internal sealed record InferredLayer(
    string Path, string? Member, SourcePart Part, LayerKind Kind, LayerDeclaration Declaration, Shape Input, LayerInference Result);
