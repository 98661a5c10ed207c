using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis;

/// <summary>
/// The forward pass as a list of calls: which run in place, and which values are freed after each. The graph is known, so a value's
/// last reader is known exactly.
/// </summary>
/// <param name="Calls">One call a layer, in execution order.</param>
public sealed record ForwardPlan(EquatableArray<ForwardCall> Calls)
{
    /// <summary>Plans a graph.</summary>
    public static ForwardPlan Of(NetworkGraph graph)
    {
        int inputs = graph.Inputs.Count, values = inputs + graph.Layers.Count;
        int[] lastReader = LastReaders(graph, values);

        // Memory is followed by its owner: the value that allocated it. A view's owner is that of what it views.
        int[] owner = [.. Enumerable.Range(0, values)];
        var kept = new bool[values];
        var calls = new List<ForwardCall>();
        for (int i = 0; i < graph.Layers.Count; i++)
        {
            LayerNode layer = graph.Layers[i];
            LayerMemory memory = LayerCatalogue.Get(layer.Kind).Memory(layer.Arguments);
            int input = layer.Inputs[0], output = graph.ValueOf(i), memoryOwner = owner[input];
            bool isLastUse = Enumerable.Range(0, output).All(v => owner[v] != memoryOwner || lastReader[v] <= i);
            bool fits = layer.InputShape.Equals(layer.OutputShape) && (layer.Inputs.Count == 1 || layer.OutputShape.Elements is not null);
            bool readsItTwice = layer.Inputs.Skip(1).Any(value => owner[value] == memoryOwner);
            bool inPlace = memory.CanOverwriteInput && memoryOwner >= inputs && !kept[memoryOwner] && isLastUse && fits && !readsItTwice;

            if (inPlace || memory.SharesInput)
                owner[output] = memoryOwner;
            else
                Array.ForEach([.. layer.Inputs], value => kept[owner[value]] = true); // the backward pass may read what it read
            kept[owner[output]] |= memory.KeepsOutput;
            int[] freed = [.. layer.Inputs.Distinct().Where(v => v >= inputs && lastReader[v] == i && !(inPlace && v == input))];
            calls.Add(new ForwardCall(i, inPlace, freed.ToEquatableArray()));
        }

        return new ForwardPlan([.. calls]);
    }

    /// <summary>The last layer that reads each value; never, for what the network returns.</summary>
    private static int[] LastReaders(NetworkGraph graph, int values)
    {
        int[] last = new int[values];
        for (int i = 0; i < graph.Layers.Count; i++)
        {
            foreach (int value in graph.Layers[i].Inputs)
                last[value] = i;
        }

        foreach (int value in graph.Outputs)
            last[value] = int.MaxValue;
        return last;
    }
}

/// <summary>A call of the forward pass.</summary>
/// <param name="Layer">Index of the layer.</param>
/// <param name="InPlace">It overwrites its input, and its output is the same tensor.</param>
/// <param name="Freed">Values whose last reader it is.</param>
public sealed record ForwardCall(int Layer, bool InPlace, EquatableArray<int> Freed);
