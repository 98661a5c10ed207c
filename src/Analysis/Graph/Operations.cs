using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>The operations of a network, step by step.</summary>
internal static class Operations
{
    /// <summary>More of one block than any network has; a slip of the finger is told before it fills the memory.</summary>
    private const long MostRepeats = 10_000;

    /// <summary>Unrolls the steps; a wrong repeat or shared step is a problem.</summary>
    public static IReadOnlyList<Operation[]> Of(NetworkDeclaration network, IReadOnlyDictionary<string, BlockDefinition> blocks, List<Problem> problems)
    {
        var steps = new List<Operation[]>();
        for (int s = 0; s < network.Steps.Count; s++)
        {
            var operations = new List<Operation>();
            for (int i = 0; i < network.Steps[s].Layers.Count; i++)
            {
                LayerDeclaration layer = network.Steps[s].Layers[i];
                var operation = new Operation(layer, LayerCatalogue.Get(layer.Kind), new SourcePart(PartKind.Layer, s, i));
                operations.AddRange(operation.Kind switch
                {
                    Block => Repeated(operation with { Block = blocks.TryGetValue(layer.Type, out BlockDefinition block) ? block : null }, problems),
                    Shared => SharedOnes(operation, network, steps, problems),
                    _ => [operation],
                });
            }

            steps.Add([.. operations]);
        }

        return steps;
    }

    private static IEnumerable<Operation> Repeated(Operation block, List<Problem> problems)
    {
        long repeat = block.Declaration.Arguments.Integer("Repeat", 1);
        if (repeat is >= 0 and <= MostRepeats)
            return Enumerable.Repeat(block, (int)repeat);
        problems.Add(new Problem(RuleIds.OutOfRange, block.Part with { Argument = "Repeat" },
            $"Block '{block.Name}': Repeat must be from 0 to {Invariant.Text(MostRepeats)}, but is {Invariant.Text(repeat)}; give it how many of the block follow one another."));
        return [];
    }

    private static IEnumerable<Operation> SharedOnes(Operation shared, NetworkDeclaration network, List<Operation[]> earlier, List<Problem> problems)
    {
        string name = Shared.StepOf(shared.Declaration.Arguments);
        int step = Array.FindIndex([.. network.Steps.Take(earlier.Count)], s => s.Member == name);
        string reader = $"Shared of {(network.Steps[shared.Part.Step].Member is { } member ? $"step '{member}' of " : "")}'{network.Name}'";
        SourcePart part = shared.Part with { Argument = "Step" };
        if (step < 0)
        {
            int later = Array.FindIndex([.. network.Steps], s => s.Member == name);
            problems.Add(new Problem(RuleIds.UnknownSource, part, $"{reader} names '{name}', {WhyUnknown(name, network, earlier.Count)}.",
                later > shared.Part.Step ? new SourcePart(PartKind.Step, later) : null,
                later < 0 ? Spelling.Nearest(name, network.Steps.Take(earlier.Count).Select(s => s.Member).OfType<string>()) : null));
        }
        else if (network.Steps[step].UnlessShapedLike is not null || earlier[step].Any(operation => operation.Kind is Join))
        {
            problems.Add(new Problem(RuleIds.SharedLayer, part,
                $"{reader} names '{name}', which {(earlier[step].Any(operation => operation.Kind is Join) ? "joins values" : "can be left out")} and cannot be used again; put what is to be shared into a step of its own.",
                new SourcePart(PartKind.Step, step)));
        }
        else
        {
            int first = earlier.Take(step).Sum(operations => operations.Length);
            return earlier[step].Select((operation, i) => operation with { Part = shared.Part, Shares = operation.Shares ?? first + i });
        }

        return [];
    }

    private static string WhyUnknown(string name, NetworkDeclaration network, int step)
    {
        string[] earlier = [.. network.Steps.Take(step).Select(s => s.Member).OfType<string>()];
        return name == network.Steps[step].Member ? "which is itself; name the earlier step whose parameters it is to use"
            : network.Steps.Any(s => s.Member == name) ? $"which is declared after it; move '{name}' before it"
            : "but there is no such step; " + (earlier.Length == 0 ? "none is before it"
            : Spelling.Nearest(name, earlier) is { } nearest ? $"'{nearest}' is spelled most alike"
            : $"earlier ones are {string.Join(", ", earlier.Select(n => $"'{n}'"))}");
    }
}
